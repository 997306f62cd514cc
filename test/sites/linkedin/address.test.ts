import { expect, test } from 'vitest';
import { recognise as recogniseAnySite } from '../../../src/sites/index.ts';
import { recognise } from '../../../src/sites/linkedin/address.ts';
import { memberIdOf } from '../../pages/person.ts';

const ID = memberIdOf(978_393);

/** Spelling of an address → vanity it is about. */
const profiles: [url: string, vanity: string][] = [
  ['https://www.linkedin.com/in/mara-okafor/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor', 'mara-okafor'],
  ['https://linkedin.com/in/mara-okafor', 'mara-okafor'],
  ['https://www.linkedin.com:443/in/mara-okafor', 'mara-okafor'],
  ['HTTPS://WWW.LinkedIn.com/in/Mara-Okafor/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/?trk=x&originalSubdomain=pt#about', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor?miniProfileUrn=urn%3Ali%2F..%2F', 'mara-okafor'],
  ['https://pt.linkedin.com/in/mara-okafor', 'mara-okafor'],
  ['https://m.linkedin.com/in/mara-okafor/', 'mara-okafor'],
  ['https://touch.linkedin.com/in/mara-okafor/', 'mara-okafor'],
  ['https://www.linkedin.com/mwlite/in/mara-okafor', 'mara-okafor'],
  ['https://www.linkedin.com/mwlite/profile/in/mara-okafor/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/de', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/en_US/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/overlay/contact-info/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/overlay/about-this-profile/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/overlay/1635/skill-associations-details/', 'mara-okafor'],
  [`https://www.linkedin.com/in/mara-okafor/detail/skills/(${ID},4)`, 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/details/experience/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/recent-activity/all/', 'mara-okafor'],
  ['https://www.linkedin.com/in/mara-okafor/edit/intro/?profileFormEntryPoint=X', 'mara-okafor'],
  ['https://www.linkedin.com/in/%C5%82ucja-wi%C5%9Bniowska-3a9d17/', 'łucja-wiśniowska-3a9d17'],
  ['https://www.linkedin.com/in/łucja-wiśniowska-3a9d17/', 'łucja-wiśniowska-3a9d17'],
  ['https://www.linkedin.com/in/%c5%81UCJA-WI%c5%9aNIOWSKA-3A9D17/', 'łucja-wiśniowska-3a9d17'],
  ['https://www.linkedin.com/in/lucja-wis\u0301niowska/', 'lucja-wiśniowska'],
  ['https://www.linkedin.com/in/-anne-sophie--dubreuil-/', '-anne-sophie--dubreuil-'],
  ['https://www.linkedin.com/in/%F0%9F%8F%B3%EF%B8%8F%E2%80%8D%F0%9F%8C%88-devi/', '🏳️‍🌈-devi'],
  ['https://www.linkedin.com/in/%E6%9E%97-%E7%BE%8E%E7%A9%82-3a91c2/', '林-美穂-3a91c2'],
  ['https://www.linkedin.com/in/o%E2%80%99neill-%C2%AE/', 'o’neill-®'],
  ['https://www.linkedin.com/in/en/', 'en'],
  ['https://www.linkedin.com/in/meg/', 'meg'],
  ['https://www.linkedin.com/in/acoaa-consulting/', 'acoaa-consulting'],
];

test.each(profiles)('%s is about %s', (url, value) => {
  expect(recognise(url)).toMatchObject({ service: 'linkedin', kind: 'vanity', value });
  expect(recogniseAnySite(url)).toEqual(recognise(url));
});

test('the spelling of the address is kept beside the vanity', () => {
  expect(recognise('https://de.linkedin.com/in/%C5%82ucja-Wi%C5%9Bniowska/de')).toEqual({
    service: 'linkedin',
    kind: 'vanity',
    value: 'łucja-wiśniowska',
    raw: '%C5%82ucja-Wi%C5%9Bniowska',
  });
});

test.each([ID, ID.replace('ACoAA', 'ACwAA')])('the member id %s keeps its case and is no vanity', (id) => {
  expect(recognise(`https://www.linkedin.com/in/${id}/overlay/contact-info/`)).toEqual({
    service: 'linkedin',
    kind: 'memberId',
    value: id,
    raw: id,
  });
});

const nobody = [
  '',
  'mara-okafor',
  'https://www.linkedin.com/',
  'https://www.linkedin.com/in',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/in/me/',
  'https://www.linkedin.com/in/ME',
  'https://www.linkedin.com/in/m%65/',
  'https://www.linkedin.com/in/unavailable/',
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/company/halden-labs/',
  'https://www.linkedin.com/school/harbour-college/',
  'https://www.linkedin.com/posts/mara-okafor_a-b-activity-1/',
  'https://www.linkedin.com/public-profile/in/mara-okafor/',
  'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fmara-okafor',
  'https://www.linkedin.com/preload/custom-invite/?vanityName=mara-okafor',
  'https://www.linkedin.com/preload/?_bprMode=vanilla',
  'https://www.linkedin.com/redir/redirect?url=https://www.linkedin.com/in/mara-okafor',
  'https://lnkd.in/in/mara-okafor',
  'https://www.linkedin.com/in//mara-okafor/',
  'https://www.linkedin.com/in/mara-okafor//overlay/',
  'https://www.linkedin.com//in/mara-okafor/',
  'https://www.linkedin.com/in/mara-okafor/../ngozi-eze/',
  'https://www.linkedin.com/in/./mara-okafor/',
  'https://www.linkedin.com/in/%2e%2E/mara-okafor/',
  'https://www.linkedin.com/in/mara-okafor/.%2e/ngozi-eze/',
  'https://www.linkedin.com/in\\mara-okafor/',
  'https://www.linkedin.com/in/mara\\okafor/',
  'https://www.linkedin.com/in/mara%5Cokafor/',
  'https://www.linkedin.com/in/mara%2Fokafor/',
  'https://www.linkedin.com/in/mara%3Fokafor/',
  'https://www.linkedin.com/in/mara\tokafor/',
  'https://www.linkedin.com/in/mara%00okafor/',
  'https://www.linkedin.com/in/mara%20okafor/',
  'https://www.linkedin.com/in/mara%',
  'https://www.linkedin.com/in/mara%C5/',
  'https://www.linkedin.com/in/mara%ZZ/',
  'https://www.linkedin.com/in/wi%25C5%259Bniowska/',
  'https://www.linkedin.com/in/\ud83e/',
  `https://www.linkedin.com/in/${'x'.repeat(201)}/`,
  'http://www.linkedin.com/in/mara-okafor/',
  'https://www.linkedin.com:8443/in/mara-okafor/',
  'https://www.linkedin.com./in/mara-okafor/',
  'https://mara@www.linkedin.com/in/mara-okafor/',
  'https://www.linkedin.com.example/in/mara-okafor/',
  'https://www.notlinkedin.com/in/mara-okafor/',
  'https://evil.example/linkedin.com/in/mara-okafor/',
  'https://evil.example/?https://www.linkedin.com/in/mara-okafor/',
  'https://business.linkedin.com/in/mara-okafor/',
  'https://www.lınkedin.com/in/mara-okafor/',
  'chrome-extension://abc/https://www.linkedin.com/in/mara-okafor/',
  ' https://www.linkedin.com/in/mara-okafor/',
];

test.each(nobody)('%j is about nobody', (url) => {
  expect(recognise(url)).toBeUndefined();
});
