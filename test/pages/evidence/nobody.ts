import { demoPage } from '../site.ts';
import { notFoundPage, wallPage } from '../world-d.ts';
import {
  addressOf,
  changed,
  devi,
  type Evidence,
  inLanguage,
  mara,
  pageOf,
  robin,
  tomas,
} from './evidence.ts';

const MARA_B = pageOf(mara, 'b');

/** Pages that show nobody, or do not show whom their address names. */
export const nobody: Evidence[] = [
  {
    shows: '“Profile not found”, which looks like a public profile',
    url: addressOf(mara),
    html: notFoundPage('mara-okafor'),
    reads: 'notAProfile',
  },
  {
    shows: 'a wall in the profile’s place',
    url: addressOf(mara),
    html: wallPage(),
    reads: 'unknownLayout',
  },
  {
    shows: 'the wall’s own address',
    url: 'https://www.linkedin.com/authwall?sessionRedirect=%2Fin%2Fmara-okafor%2F',
    html: wallPage(),
    reads: 'notAProfile',
  },
  {
    shows: 'the feed',
    url: 'https://www.linkedin.com/feed/',
    html: demoPage('/feed/').html,
    reads: 'notAProfile',
  },
  {
    shows: 'an invitation over a profile',
    url: 'https://www.linkedin.com/preload/custom-invite/?vanityName=mara-okafor',
    html: MARA_B,
    reads: 'notAProfile',
  },
  {
    shows: 'the alias of one’s own profile',
    url: 'https://www.linkedin.com/in/me/',
    html: pageOf(robin, 'b'),
    reads: 'notAProfile',
  },
  {
    shows: 'the address of nobody',
    url: 'https://www.linkedin.com/in/unavailable/',
    html: MARA_B,
    reads: 'notAProfile',
  },
  {
    shows: 'an address from a mail, before it leads on',
    url: 'https://www.linkedin.com/comm/in/mara-okafor/',
    html: MARA_B,
    reads: 'notAProfile',
  },
  {
    shows: 'a company, whose page has an h1 too',
    url: 'https://www.linkedin.com/company/halden-labs/',
    html: '<title>Halden Labs: Overview | LinkedIn</title><main><section class="org-top-card"><h1>Halden Labs</h1></section></main>',
    reads: 'notAProfile',
  },
  {
    shows: 'people found, among them the one whose address is next',
    url: addressOf(mara),
    html: `<title>(3) "mara okafor" | Search | LinkedIn</title><body data-rehydrated="true"><div id="root"><main data-sdui-screen="com.linkedin.sdui.flagshipnav.search.SearchResultsPeople">
<h2>0 notifications</h2><section componentkey="search-result-1"><a href="/in/mara-okafor/"><h2>Mara Okafor</h2></a><p>· 1st</p></section></main></div></body>`,
    reads: 'unknownLayout',
  },
  {
    shows: 'a list of what the person did, which has no card',
    url: `${addressOf(mara)}details/experience/`,
    html: '<title>Mara Okafor | LinkedIn</title><main><section><h1>Experience</h1><p>Lead UX Researcher</p></section></main>',
    reads: 'notAProfile',
  },
  {
    shows: 'posts of the person, with a card of somebody who wrote to them',
    url: `${addressOf(mara)}recent-activity/all/`,
    html: `<title>Activity | Mara Okafor | LinkedIn</title><main><section><h2>Mara Okafor</h2></section><aside>${pageOf(tomas, 'a24').match(/<section class="artdeco-card[\s\S]*?<\/section>/)?.[0]}</aside></main>`,
    reads: 'notAProfile',
  },
  {
    shows: 'a page that was turned to nothing',
    url: addressOf(mara),
    html: '',
    reads: 'loading',
  },
  {
    shows: 'world A: somebody else than that id',
    url: `https://www.linkedin.com/in/${tomas.memberId}/`,
    html: pageOf(inLanguage(mara, 'pl'), 'a24'),
    reads: 'mismatch',
  },
  {
    shows: 'world A: the card of the person before, the title already the next one’s',
    url: addressOf(tomas),
    html: changed(pageOf(mara, 'a24'), [/<title>[^<]*/, '<title>Tomas Brekke | LinkedIn']),
    reads: 'mismatch',
  },
  {
    shows: 'world A: a card that is still being filled',
    url: addressOf(tomas),
    html: pageOf(tomas, 'a24', { skeleton: true }),
    reads: 'loading',
  },
  {
    shows: 'world B: the card of the person before, full of links with the address of the moment',
    url: addressOf(mara),
    html: changed(
      pageOf(tomas, 'b'),
      [/href="\/in\/tomas[^"]*"/g, 'href="/in/mara-okafor/"'],
      [/<title>[^<]*/, '<title>Mara Okafor | LinkedIn'],
    ),
    reads: 'mismatch',
  },
  {
    shows: 'world B: a card that is still being filled',
    url: addressOf(mara),
    html: pageOf(mara, 'b', { skeleton: true }),
    reads: 'loading',
  },
  {
    shows: 'world B: late 2025: the card of the person before',
    url: addressOf(mara),
    html: pageOf(devi, 'b25'),
    reads: 'mismatch',
  },
];
