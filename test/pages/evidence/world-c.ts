import { pageB } from '../world-b.ts';
import { preloadPage, shellC } from '../world-c.ts';
import {
  addressOf,
  changed,
  type Evidence,
  inLanguage,
  mara,
  pageOf,
  robin,
  tomas,
  yusuf,
  łucja,
} from './evidence.ts';

const MARA = {
  fullName: 'Mara Okafor',
  headline: 'Lead UX Researcher at Halden Labs',
  org: 'Halden Labs',
  place: 'Lisbon, Portugal',
  degree: '1',
  memberId: '41800351',
};

/** Mara's address and title over the profile of another person. */
const OVER_TOMAS = shellC(mara, { others: [] }, tomas);

/** Her address and title over a list of connections, she among them. */
const OVER_A_LIST = changed(OVER_TOMAS, [
  /<main[\s\S]*<\/main>/,
  `<main id="workspace" data-sdui-screen="com.linkedin.sdui.flagshipnav.mynetwork.Connections"><h2>0 notifications</h2>
   <div componentkey="auto-component-1"><a href="/in/mara-okafor/"><p>Tomas Brekke</p></a><p>Shipwright</p></div></main>`,
]);

/** World C: the shell, and the document in its frame. */
export const c: Evidence[] = [
  {
    shows: 'the person in the frame, over another person’s profile',
    url: addressOf(mara),
    html: OVER_TOMAS,
    inner: pageOf(mara, 'a24'),
    reads: { ...MARA, connectedOn: '2026-05-01' },
  },
  {
    shows: 'the person in the frame, over a list of connections; a generation before',
    url: addressOf(mara),
    html: OVER_A_LIST,
    inner: pageOf(mara, 'a21'),
    reads: { ...MARA, connectedOn: '2026-05-01' },
  },
  {
    shows: 'Arabic, from right to left in both documents',
    url: addressOf(yusuf),
    html: shellC(yusuf, { others: [] }, inLanguage(tomas, 'ar')),
    inner: pageOf(yusuf, 'a24'),
    reads: {
      fullName: 'يوسف الحدّاد',
      headline: 'مهندس طاقة شمسية · شركة نور البادية',
      org: 'نور البادية',
      place: 'عمّان، الأردن',
      degree: '2',
      memberId: '64763314',
    },
  },
  {
    shows: 'the contact details open in the frame',
    url: `${addressOf(łucja)}overlay/contact-info/`,
    html: shellC(łucja, { others: [] }, tomas),
    inner: pageOf(łucja, 'a24', { overlay: true }),
    reads: {
      fullName: 'Łucja Wiśniowska',
      headline: 'Projektantka oświetlenia scenicznego',
      org: 'Teatr Pod Platanem',
      place: 'Wrocław, Dolnośląskie, Polska',
      degree: '1',
      memberId: '57108993',
      connectedOn: '2026-05-03',
    },
  },
  {
    shows: 'the viewer’s own profile in the frame',
    url: addressOf(robin),
    html: shellC(robin, { others: [] }, tomas),
    inner: pageOf(robin, 'a24'),
    reads: {
      fullName: 'Robin Vale',
      headline: 'Community librarian',
      org: 'Meridian Town Library',
      place: 'Port Meridian',
      memberId: '156615166',
      isSelf: 'true',
    },
  },
  {
    shows: 'the frame idle, with the person before still in it; the page itself is the profile',
    url: addressOf(mara),
    html: pageB(mara, { others: [], frame: 'idle' }),
    inner: pageOf(tomas, 'a24'),
    reads: MARA,
  },
  {
    shows: 'the frame still with the person before, whom the page beneath shows too',
    url: addressOf(mara),
    html: OVER_TOMAS,
    inner: pageOf(tomas, 'a24'),
    reads: 'mismatch',
  },
  {
    shows: 'another part of the site in the frame, and beneath it the person’s own card',
    url: addressOf(mara),
    html: pageB(mara, { others: [], frame: 'active' }),
    inner: '<body class="ember-application boot-complete"><main><h1>Jobs for you</h1></main></body>',
    reads: MARA,
  },
  {
    shows: 'the frame as it comes, beneath it a namesake whom only the title names',
    url: addressOf(mara),
    html: pageB(mara, { others: [], frame: 'active', unbound: true }),
    inner: '',
    reads: 'loading',
  },
  {
    shows: 'the application in the frame before it drew anybody',
    url: addressOf(mara),
    html: OVER_TOMAS,
    inner: preloadPage(true),
    reads: 'loading',
  },
  {
    shows: 'a frame that cannot be looked into',
    url: addressOf(mara),
    html: OVER_TOMAS,
    inner: null,
    reads: 'unknownLayout',
  },
];
