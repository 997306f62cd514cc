import { othersOf } from '../site.ts';
import { pageD } from '../world-d.ts';
import { leadAddress, leadPage } from '../world-sales.ts';
import { addressOf, changed, type Evidence, known, mara, pageOf, tomas, yusuf } from './evidence.ts';

const joao = known('joao-silva-mba');
const sam = known('sam-whitlock');

const JOAO = {
  fullName: 'João Silva, MBA',
  headline: 'Diretor financeiro na Pão de Pedra',
  org: 'Pão de Pedra',
  title: 'Diretor financeiro',
  place: 'São Bento, Brasil',
};

const MARA = {
  fullName: 'Mara Okafor',
  headline: 'Lead UX Researcher at Halden Labs',
  title: 'Lead UX Researcher',
  org: 'Halden Labs',
  place: 'Lisbon, Portugal',
};

/** World D: logged out. */
export const d: Evidence[] = [
  {
    shows: 'articles by others, and by the person, before the person',
    url: 'https://br.linkedin.com/in/joao-silva-mba',
    html: pageOf(joao, 'd'),
    reads: JOAO,
  },
  {
    shows: 'the card of 2023',
    url: addressOf(joao),
    html: pageOf(joao, 'd', { of2023: true }),
    reads: JOAO,
  },
  {
    shows: 'no place, so that the followers come first',
    url: addressOf(sam),
    html: pageOf(sam, 'd'),
    reads: {
      fullName: 'Sam Whitlock',
      headline: 'Night baker turned food writer',
      org: 'The Slow Loaf',
      title: 'Food writer',
    },
  },
  {
    shows: 'no headline',
    url: addressOf(tomas),
    html: pageOf(tomas, 'd'),
    reads: { fullName: 'Tomas Brekke', org: 'Fjordline Verft', place: 'Bergen, Vestland, Norway' },
  },
  {
    shows: 'no data for search engines',
    url: addressOf(joao),
    html: pageD(joao, { others: othersOf(joao), plain: true }),
    reads: { fullName: JOAO.fullName, headline: JOAO.headline, org: JOAO.org, place: JOAO.place },
  },
  {
    shows: 'the wall to sign in over it, with the name in a heading of its own',
    url: `${addressOf(joao)}?trk=public_profile`,
    html: changed(pageOf(joao, 'd'), ['role="dialog" hidden', 'role="dialog"']),
    reads: JOAO,
  },
  {
    shows: 'Arabic',
    url: addressOf(yusuf),
    html: pageOf(yusuf, 'd'),
    reads: {
      fullName: 'يوسف الحدّاد',
      headline: 'مهندس طاقة شمسية · شركة نور البادية',
      org: 'نور البادية',
      place: 'عمّان، الأردن',
    },
  },
  {
    shows: 'somebody else’s canonical address',
    url: addressOf(mara),
    html: pageOf(joao, 'd'),
    reads: 'mismatch',
  },
];

/** The pages of leads in Sales Navigator and Recruiter. */
export const leads: Evidence[] = [
  {
    shows: 'Sales Navigator, with the lead’s id in the header',
    url: leadAddress(mara, 'sales'),
    html: leadPage(mara, { product: 'sales', others: othersOf(mara), carries: mara }),
    reads: MARA,
  },
  {
    shows: 'Sales Navigator, with the name in the title alone',
    url: leadAddress(mara, 'sales').replace('lead', 'people'),
    html: leadPage(mara, { product: 'sales', others: othersOf(mara) }),
    reads: MARA,
    sure: false,
  },
  {
    shows: 'Sales Navigator, still with the lead before',
    url: leadAddress(tomas, 'sales'),
    html: leadPage(mara, { product: 'sales', others: othersOf(mara), carries: mara }),
    reads: 'mismatch',
  },
  {
    shows: 'Recruiter, in Arabic',
    url: leadAddress(yusuf, 'recruiter'),
    html: leadPage(yusuf, { product: 'recruiter', others: othersOf(yusuf), carries: yusuf }),
    reads: {
      fullName: 'يوسف الحدّاد',
      headline: 'مهندس طاقة شمسية · شركة نور البادية',
      org: 'نور البادية',
      place: 'عمّان، الأردن',
    },
  },
  {
    shows: 'Recruiter within a project, with little known',
    url: leadAddress(tomas, 'recruiter').replace('talent/', 'talent/hire/312364978/manage/all/'),
    html: leadPage(tomas, { product: 'recruiter', others: [], carries: tomas }),
    reads: { fullName: 'Tomas Brekke', org: 'Fjordline Verft', place: 'Bergen, Vestland, Norway' },
  },
];
