import { pageB } from '../world-b.ts';
import {
  addressOf,
  changed,
  devi,
  type Evidence,
  inLanguage,
  known,
  mara,
  mi,
  ngozi,
  pageOf,
  robin,
  tomas,
  yusuf,
  łucja,
} from './evidence.ts';

const maximiliane = known('maximiliane-theodora-von-hohenbruck-ellersdorf-871b04');

const MARA = {
  fullName: 'Mara Okafor',
  headline: 'Lead UX Researcher at Halden Labs',
  org: 'Halden Labs',
  place: 'Lisbon, Portugal',
  degree: '1',
  memberId: '41800351',
};

const DEVI = {
  fullName: 'Devi 🌊 Anand',
  headline: 'Ocean data engineer 🐋 · tidal models',
  org: 'Kelp & Current',
  place: 'Kochi, Kerala, India',
  degree: '1',
  memberId: '95380598',
};

/** World B, and its variant of late 2025. */
export const b: Evidence[] = [
  {
    shows: 'a first-degree connection, whose card says two degrees',
    url: addressOf(mara),
    html: pageOf(mara, 'b'),
    reads: MARA,
  },
  {
    shows: 'Arabic, from right to left',
    url: addressOf(yusuf),
    html: pageOf(yusuf, 'b'),
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
    shows: 'Japanese, in a place without a comma',
    url: addressOf(mi),
    html: pageOf(mi, 'b'),
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
    shows: 'Polish',
    url: addressOf(łucja),
    html: pageOf(łucja, 'b'),
    reads: {
      fullName: 'Łucja Wiśniowska',
      headline: 'Projektantka oświetlenia scenicznego',
      org: 'Teatr Pod Platanem',
      place: 'Wrocław, Dolnośląskie, Polska',
      degree: '1',
      memberId: '57108993',
    },
  },
  {
    shows: 'the viewer’s own profile, with an offer between name and headline',
    url: addressOf(robin),
    html: pageOf(robin, 'b'),
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
    shows: 'a school and no employer',
    url: addressOf(ngozi),
    html: pageOf(ngozi, 'b'),
    reads: {
      fullName: 'Ngozi Eze',
      headline: 'Between roles, learning to sail',
      place: 'Port Meridian',
      degree: '1',
      memberId: '141306524',
    },
  },
  {
    shows: 'no headline, so that the employer comes first',
    url: addressOf(tomas),
    html: pageOf(tomas, 'b'),
    reads: {
      fullName: 'Tomas Brekke',
      org: 'Fjordline Verft',
      place: 'Bergen, Vestland, Norway',
      degree: '2',
      memberId: '49454672',
    },
  },
  {
    shows: 'a third-degree person with a headline longer than is kept',
    url: addressOf(maximiliane),
    html: pageOf(maximiliane, 'b'),
    reads: {
      fullName: 'Prof. Dr.-Ing. habil. Maximiliane-Theodora Freifrau von Hohenbruck-Ellersdorf',
      headline: maximiliane.headline?.slice(0, 300) ?? '',
      org: 'Technische Hochschule Nordfeld',
      place: 'Metropolregion Nordfeld',
      degree: '3',
      memberId: '103034919',
    },
  },
  {
    shows: '#OpenToWork around a photo without words, and a cover before it',
    url: addressOf(mara),
    html: changed(
      pageOf(mara, 'b'),
      [
        /<img class="portrait" width="96"[^>]*>/,
        '<img alt="" data-file="profile-framedphoto-shrink_200_200">',
      ],
      [
        '<figure class="cover"><img alt=""',
        '<figure class="cover"><img alt="" data-file="profile-displaybackgroundimage"',
      ],
    ),
    reads: MARA,
  },
  {
    shows: 'no photo, and followers in place of connections',
    url: addressOf(mara),
    html: changed(
      pageOf(mara, 'b'),
      [/<img class="portrait" width="96"[^>]*>/, ''],
      ['<p>152 connections</p>', '<p>2,114 followers</p>'],
    ),
    reads: MARA,
  },
  {
    shows: 'a title that is late, where the card’s own keys name the person',
    url: addressOf(mara),
    html: changed(pageOf(mara, 'b'), [/<title>[^<]*/, '<title>(4) Feed | LinkedIn']),
    reads: MARA,
  },
  {
    shows: 'nothing but the title to say whose card it is',
    url: addressOf(mara),
    html: pageB(mara, { others: [], unbound: true }),
    reads: MARA,
    sure: false,
  },
  {
    shows: 'an address with the member’s id as Sales Navigator writes it',
    url: `https://www.linkedin.com/in/${mara.memberId.replace('ACo', 'ACw')}/`,
    html: pageOf(mara, 'b'),
    reads: MARA,
  },
  {
    shows: 'late 2025: no keys, and an emoji in address and name',
    url: 'https://www.linkedin.com/in/%F0%9F%8F%B3%EF%B8%8F%E2%80%8D%F0%9F%8C%88-devi-anand/',
    html: pageOf(devi, 'b25'),
    reads: DEVI,
    sure: false,
  },
  {
    shows: 'late 2025, in Hebrew',
    url: addressOf(devi),
    html: pageOf(inLanguage(devi, 'he'), 'b25'),
    reads: DEVI,
    sure: false,
  },
];
