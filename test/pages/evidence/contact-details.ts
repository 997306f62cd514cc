import { embeddedData } from '../world-a.ts';
import { addressOf, changed, type Evidence, inLanguage, mara, pageOf, łucja } from './evidence.ts';

/** A day as the page writes it, and as it must be read; `language` as the page calls it. */
interface Written {
  shows: string;
  language: string;
  day: string;
  reads?: string;
}

const WRITTEN: Written[] = [
  { shows: 'English', language: 'en', day: 'April 24, 2017', reads: '2017-04-24' },
  { shows: 'English, cut short', language: 'en-US', day: 'Apr 24, 2017', reads: '2017-04-24' },
  { shows: 'Polish, as it stands alone', language: 'pl', day: '16 maj 2026', reads: '2026-05-16' },
  { shows: 'Polish, in the genitive', language: 'pl', day: '16 maja 2026', reads: '2026-05-16' },
  { shows: 'Portuguese', language: 'pt-BR', day: '7 de março de 2024', reads: '2024-03-07' },
  { shows: 'German', language: 'de', day: '3. Dezember 2019', reads: '2019-12-03' },
  { shows: 'German digits alone', language: 'de', day: '24.12.2019', reads: '2019-12-24' },
  { shows: 'Russian, in the genitive', language: 'ru', day: '16 мая 2026 г.', reads: '2026-05-16' },
  { shows: 'Hebrew, with a word joined to it', language: 'he', day: '16 במאי 2026', reads: '2026-05-16' },
  { shows: 'Arabic, in digits of its own', language: 'ar', day: '١٦ مايو ٢٠٢٦', reads: '2026-05-16' },
  { shows: 'Hindi', language: 'hi', day: '९ जुलाई २०२५', reads: '2025-07-09' },
  { shows: 'Japanese', language: 'ja', day: '2026年5月6日', reads: '2026-05-06' },
  { shows: 'Korean', language: 'ko', day: '2026. 5. 6.', reads: '2026-05-06' },
  { shows: 'digits alone that may be of two days', language: 'pt', day: '05/06/2026' },
  { shows: 'a month of another language', language: 'en', day: '16 maja 2026' },
  { shows: 'two months', language: 'en', day: 'April or May 24, 2017' },
  { shows: 'another calendar', language: 'th', day: '16 พฤษภาคม 2569' },
  { shows: 'a language that no browser knows', language: 'qq_#', day: '16 May 2026' },
  { shows: 'a day that there is not', language: 'en', day: 'February 30, 2026' },
  { shows: 'no year', language: 'en', day: 'May 16' },
];

const ŁUCJA = {
  fullName: 'Łucja Wiśniowska',
  headline: 'Projektantka oświetlenia scenicznego',
  org: 'Teatr Pod Platanem',
  place: 'Wrocław, Dolnośląskie, Polska',
  degree: '1',
};

const OPEN = `${addressOf(łucja)}overlay/contact-info/`;

/** Her page with the contact details open, reached by a soft navigation: its data is about somebody else. */
const page = changed(pageOf(inLanguage(łucja, 'en'), 'a24', { overlay: true }), [
  embeddedData(inLanguage(łucja, 'en')),
  embeddedData(mara),
]);

const DAY = 'May 3, 2026';

/** Contact details lying open over world A, each with a day written in another way. */
export const contactDetails: Evidence[] = [
  ...WRITTEN.map(({ shows, language, day, reads }) => ({
    shows,
    url: OPEN,
    html: changed(page, [DAY, day], ['lang="en"', `data-was="en" lang="${language}"`]),
    reads: { ...ŁUCJA, memberId: '57108993', ...(reads && { connectedOn: reads }) },
  })),
  {
    shows: 'the details of whoever was looked at before',
    url: OPEN,
    html: changed(page, ['com/in/%C5%82ucja-wi%C5%9Bniowska-3a9d17">', 'com/in/mara-okafor">']),
    reads: { ...ŁUCJA, memberId: '57108993' },
  },
  {
    shows: '2018, where the part about it has a name and no icon',
    url: OPEN,
    html: changed(
      pageOf(łucja, 'a18', { overlay: true }),
      ['<svg data-test-icon="people-medium" width="24" height="24"></svg>', ''],
      [/<section class="pv-contact-info__contact-type">(?=<h3[^>]*>Naw)/, '<section class="ci-connected">'],
    ),
    reads: { ...ŁUCJA, connectedOn: '2026-05-03' },
  },
];
