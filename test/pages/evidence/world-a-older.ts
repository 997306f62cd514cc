import {
  addressOf,
  changed,
  type Evidence,
  inLanguage,
  known,
  mara,
  noa,
  oksana,
  pageOf,
  robin,
} from './evidence.ts';

const anne = known('-anne-sophie--dubreuil-');
const seo = known('박-서연-77d0e1');

const NOA = {
  fullName: 'נועה ברקאי',
  headline: 'רכזת מתנדבים בעמותת גשר לים',
  org: 'גשר לים',
  place: 'חיפה, ישראל',
  degree: '1',
  memberId: '72417635',
};

const ANNE = {
  fullName: 'Anne-Sophie Dubreuil–Kaya',
  headline: 'Sage-femme libérale',
  place: 'Nantes, Pays de la Loire, France',
  degree: '2',
};

/** World A, the generations of 2021 to 2024 and of 2018. */
export const a21a18: Evidence[] = [
  {
    shows: '2021: Hebrew, from right to left',
    url: addressOf(noa),
    html: pageOf(noa, 'a21'),
    reads: { ...NOA, connectedOn: '2026-05-05' },
  },
  {
    shows: '2021: a Korean name on an English page',
    url: addressOf(seo),
    html: pageOf(seo, 'a21'),
    reads: {
      fullName: '박서연',
      headline: '이노베이션 디자이너',
      org: '한빛공방',
      place: '대한민국 전주',
      degree: '1',
      memberId: '133652203',
      connectedOn: '2026-05-13',
    },
  },
  {
    shows: '2021: a third-degree person, in Polish',
    url: addressOf(oksana),
    html: pageOf(inLanguage(oksana, 'pl'), 'a21'),
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
    shows: '2021: before the card carried an id, which then is in the link to shared connections',
    url: addressOf(noa),
    html: changed(pageOf(noa, 'a21'), [' data-member-id="72417635"', '']),
    reads: { ...NOA, connectedOn: '2026-05-05' },
  },
  {
    shows: '2021: the viewer’s own profile',
    url: addressOf(robin),
    html: pageOf(robin, 'a21'),
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
    shows: '2018: second degree, no id anywhere',
    url: addressOf(anne),
    html: pageOf(anne, 'a18'),
    reads: ANNE,
  },
  {
    shows: '2018: the address of the contact details as it then was',
    url: `${addressOf(anne)}detail/contact-info/`,
    html: pageOf(anne, 'a18', { overlay: true }),
    reads: ANNE,
  },
  {
    shows: '2018: an id in the link to shared connections as it then was',
    url: addressOf(anne),
    html: changed(pageOf(anne, 'a18'), [
      '<div class="actions',
      `<a href="/search/results/people/?facetConnectionOf=%5B%22${anne.memberId}%22%5D">3</a><div class="actions`,
    ]),
    reads: { ...ANNE, memberId: '118343561' },
  },
  {
    shows: '2018: no place',
    url: addressOf(anne),
    html: changed(pageOf(anne, 'a18'), [/<h3 class="pv-top-card-section__location[^>]*>[^<]*<\/h3>/, '']),
    reads: { fullName: ANNE.fullName, headline: ANNE.headline, degree: '2' },
  },
  {
    shows: '2018: the viewer’s own profile, with a second h1',
    url: addressOf(robin),
    html: pageOf(robin, 'a18'),
    reads: {
      fullName: 'Robin Vale',
      headline: 'Community librarian',
      org: 'Meridian Town Library',
      place: 'Port Meridian',
      isSelf: 'true',
    },
  },
  {
    shows: '2018: the card of the person before',
    url: addressOf(mara),
    html: pageOf(anne, 'a18'),
    reads: 'mismatch',
  },
];
