import { pathOf } from '../people.ts';
import { embeddedData } from '../world-a.ts';
import {
  addressOf,
  changed,
  type Evidence,
  fox,
  mara,
  mi,
  noa,
  oksana,
  pageOf,
  robin,
  tomas,
  yusuf,
  łucja,
} from './evidence.ts';

const ŁUCJA = {
  fullName: 'Łucja Wiśniowska',
  headline: 'Projektantka oświetlenia scenicznego',
  org: 'Teatr Pod Platanem',
  place: 'Wrocław, Dolnośląskie, Polska',
  degree: '1',
  memberId: '57108993',
};

const TOMAS = {
  fullName: 'Tomas Brekke',
  org: 'Fjordline Verft',
  place: 'Bergen, Vestland, Norway',
  degree: '2',
  memberId: '49454672',
};

const MESSAGES = `<aside class="msg-overlay-container"><div role="dialog" class="msg-overlay-conversation-bubble"><h2>Tomas Brekke</h2>
  <section data-member-id="49454672"><h1>Tomas Brekke</h1><span class="dist-value">2nd</span></section></div></aside>`;

/** World A, the generation of 2024 to 2026. */
export const a24: Evidence[] = [
  {
    shows: 'a first-degree connection in Polish, with the data of a hard load',
    url: addressOf(łucja),
    html: pageOf(łucja, 'a24'),
    reads: { ...ŁUCJA, connectedOn: '2026-05-03' },
  },
  {
    shows: 'the contact details open, their heading before the person’s',
    url: `${addressOf(łucja)}overlay/contact-info/`,
    html: pageOf(łucja, 'a24', { overlay: true }),
    reads: { ...ŁUCJA, connectedOn: '2026-05-03' },
  },
  {
    shows: 'data that still is about the first page of a soft navigation',
    url: addressOf(łucja),
    html: changed(pageOf(łucja, 'a24'), [embeddedData(łucja), embeddedData(mara)]),
    reads: ŁUCJA,
  },
  {
    shows: 'the viewer’s own data alone',
    url: addressOf(łucja),
    html: changed(pageOf(łucja, 'a24'), [embeddedData(łucja), embeddedData(robin)]),
    reads: ŁUCJA,
  },
  {
    shows: 'data cut short',
    url: addressOf(łucja),
    html: changed(pageOf(łucja, 'a24'), ['Connection&#34;}]}', 'Connection&#34;}']),
    reads: ŁUCJA,
  },
  {
    shows: 'no headline, which is two dashes',
    url: addressOf(tomas),
    html: pageOf(tomas, 'a24'),
    reads: TOMAS,
  },
  {
    shows: 'a conversation open, with a heading and a card of its own',
    url: addressOf(noa),
    html: changed(pageOf(noa, 'a24'), [
      '<div class="application-outlet">',
      `${MESSAGES}<div class="application-outlet">`,
    ]),
    reads: {
      fullName: 'נועה ברקאי',
      headline: 'רכזת מתנדבים בעמותת גשר לים',
      org: 'גשר לים',
      place: 'חיפה, ישראל',
      degree: '1',
      memberId: '72417635',
      connectedOn: '2026-05-05',
    },
  },
  {
    shows: 'a third-degree person, in English',
    url: addressOf(oksana),
    html: pageOf(oksana, 'a24'),
    reads: {
      fullName: 'Оксана Левчук',
      headline: 'Редакторка дитячих книжок',
      org: 'Видавництво «Лелека»',
      place: 'Львів, Україна',
      degree: '3',
      memberId: '80071956',
    },
  },
  {
    shows: 'Arabic, from right to left, with digits of its own',
    url: addressOf(yusuf),
    html: pageOf(yusuf, 'a24'),
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
    shows: 'Japanese',
    url: addressOf(mi),
    html: pageOf(mi, 'a24'),
    reads: {
      fullName: '林 美穂',
      headline: '陶芸家・窯元「青磁庵」',
      org: '青磁庵',
      place: 'Singapore',
      degree: '2',
      memberId: '87726277',
    },
  },
  {
    shows: 'a name of one emoji, and no employer',
    url: addressOf(fox),
    html: pageOf(fox, 'a24', { unread: 250 }),
    reads: {
      fullName: '🦊',
      headline: 'I only post about foxes',
      place: 'Tallinn, Estonia',
      degree: '3',
      memberId: '125997882',
    },
  },
  {
    shows: 'the viewer’s own profile, where the first degree of the page is somebody else’s',
    url: addressOf(robin),
    html: pageOf(robin, 'a24'),
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
    shows: 'no photo, and an employer whose name begins like a degree',
    url: addressOf(tomas),
    html: changed(pageOf({ ...tomas, org: '3M' }, 'a24'), [/<img class="portrait" width="96"[^>]*>/, '']),
    reads: { ...TOMAS, org: '3M' },
  },
  {
    shows: 'the name twice, for the eye and for screen readers',
    url: addressOf(tomas),
    html: changed(pageOf(tomas, 'a24'), [
      '>Tomas Brekke</h1>',
      '><span aria-hidden="true">Tomas Brekke</span><span class="visually-hidden">Tomas Brekke</span></h1>',
    ]),
    reads: TOMAS,
  },
  {
    shows: 'an address with the member’s id in place of the vanity',
    url: `https://www.linkedin.com/in/${tomas.memberId}/?miniProfileUrn=urn%3Ali%3Afs_miniProfile`,
    html: pageOf(tomas, 'a24'),
    reads: TOMAS,
  },
  {
    shows: 'markup as deep as the real one, and nothing from our own builder',
    url: 'https://www.linkedin.com/in/mara-okafor/',
    html: `<title>(1) Mara Okafor | LinkedIn</title><body class="render-mode-BIGPIPE ember-application boot-complete"><h2>0 notifications</h2>
<main class="eQxKd"><section class="artdeco-card hTmWz" data-member-id="41800351"><div class="pv-top-card-profile-picture"><img alt=""></div>
<div class="ph5 pb5"><div class="mt2 relative"><div class="GcQpX"><div><span class="pQ1"><a href="${pathOf(mara)}overlay/about-this-profile/"><h1 class="kR inline t-24">
  Mara Okafor</h1></a></span><span class="uN"><span class="visually-hidden">1st degree connection</span><span aria-hidden="true">· 1st</span></span></div>
<div data-generated-suggestion-target="urn:li:fsu_profileActionDelegate:77">Lead UX Researcher at Halden Labs</div>
<ul class="xO"><li><button aria-label="Current company: Halden Labs. Click to skip"><span><div class="inline-show-more-text">Halden Labs</div></span></button></li>
<li><button aria-label="Education: University of Westmere."><span>University of Westmere</span></button></li></ul></div>
<div class="ZvNpT mt2"><span class="text-body-small">Lisbon, Portugal</span><span class="sep"> · <a id="top-card-text-details-contact-info" href="${pathOf(mara)}overlay/contact-info/">Contact info</a></span></div>
</div></div></section></main>`,
    reads: {
      fullName: 'Mara Okafor',
      headline: 'Lead UX Researcher at Halden Labs',
      org: 'Halden Labs',
      place: 'Lisbon, Portugal',
      degree: '1',
      memberId: '41800351',
    },
  },
];
