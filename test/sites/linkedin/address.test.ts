import { expect, test } from 'vitest';
import { recognise as recogniseAnySite } from '../../../src/sites/index.ts';
import { profileUrl, recognise } from '../../../src/sites/linkedin/address.ts';
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

const SALES = ID.replace('ACoAA', 'ACwAA');
const RECRUITER = ID.replace('ACoAA', 'AEMAA');

/** Address of the member 978393, without its beginning → what stands in it for the member. */
const members: [path: string, raw: string][] = [
  [`in/${ID}/`, ID],
  [`in/${ID}?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A${ID}`, ID],
  [`in/${ID}/overlay/contact-info/`, ID],
  [`in/${SALES}/`, SALES],
  [`mwlite/in/${ID}`, ID],
  [`sales/lead/${SALES},NAME_SEARCH,aB3x`, `${SALES},NAME_SEARCH,aB3x`],
  [`sales/lead/${SALES}%2CNAME_SEARCH%2CaB3x?_ntb=x`, `${SALES}%2CNAME_SEARCH%2CaB3x`],
  [`sales/lead/${SALES},/`, `${SALES},`],
  [`sales/people/${SALES},OUT_OF_NETWORK,1-_x`, `${SALES},OUT_OF_NETWORK,1-_x`],
  [`sales/lead/${SALES}`, SALES],
  [`talent/profile/${RECRUITER}`, RECRUITER],
  [`talent/profile/${RECRUITER}/messages?project=1`, RECRUITER],
  [`talent/profile/${ID}`, ID],
  [`talent/hire/312364978/manage/all/profile/${RECRUITER}?project=312364978`, RECRUITER],
  [`talent/hire/312364978/discover/recruiterSearch/profile/${RECRUITER}/`, RECRUITER],
  [`profile/view?id=${ID.replace('ACoAA', 'AAoAA')}`, ID.replace('ACoAA', 'AAoAA')],
  ['profile/view?id=978393&authToken=x', '978393'],
  [`profile/view/?trk=x&id=${ID}&authType=name#top`, ID],
];

test.each(members)('%s is about the member whose number is in it', (path, raw) => {
  const handle = { service: 'linkedin', kind: 'memberId', value: '978393', raw };
  expect(recognise(`https://www.linkedin.com/${path}`)).toEqual(handle);
});

test.each(['ACoAAB1234567', `ACoAA${'_'.repeat(34)}`])(
  'the id %s, which holds no number, stands for itself in its own case, and is no vanity',
  (id) => {
    const handle = { service: 'linkedin', kind: 'memberId', value: id, raw: id };
    expect(recognise(`https://www.linkedin.com/in/${id}/`)).toEqual(handle);
  },
);

test.each([
  ['pub/mara-okafor/a7/576/b50', 'mara-okafor-b50576a7'],
  ['pub/Mara-Okafor/A7/5/B5/', 'mara-okafor-0b5005a7'],
  ['pub/mara-okafor/1/2/3?trk=x', 'mara-okafor-0030021'],
  ['pub/mara-okafor/10/a65/123/de', 'mara-okafor-123a6510'],
  ['pub/%C5%82ucja/10/a65/123', 'łucja-123a6510'],
])('%s was the address of %s', (path, value) => {
  const seen = recognise(`https://pt.linkedin.com/${path}`);
  expect(seen).toMatchObject({ kind: 'vanity', value });
  expect(recognise(profileUrl(seen ?? { raw: '' }))).toMatchObject({ kind: 'vanity', value });
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
  'https://www.linkedin.com/comm/in/mara-okafor/',
  'https://www.linkedin.com/preload/search-custom-invite/?vanityName=mara-okafor',
  'https://www.linkedin.com/checkpoint/challenge/',
  'https://www.linkedin.com/in/me/recent-activity/all/',
  'https://www.linkedin.com/in/unavailable/overlay/contact-info/',
  'https://www.linkedin.com/pub/mara-okafor',
  'https://www.linkedin.com/pub/dir/Mara/Okafor',
  'https://www.linkedin.com/pub/mara-okafor/a7/576',
  'https://www.linkedin.com/pub/mara-okafor/a7/576/b5071',
  'https://www.linkedin.com/pub/mara-okafor/a7/../b50',
  'https://www.linkedin.com/profile/view?id=mara-okafor',
  'https://www.linkedin.com/profile/view',
  `https://www.linkedin.com/profile/edit?id=${ID}`,
  'https://www.linkedin.com/sales/lead/mara-okafor,NAME_SEARCH,aB3x',
  'https://www.linkedin.com/sales/lists/people/6912345678901234560',
  `https://www.linkedin.com/sales/search/people?query=(lead:${SALES})`,
  `https://www.linkedin.com/sales/company/1?lead=/sales/lead/${SALES}`,
  'https://www.linkedin.com/talent/profile/mara-okafor',
  `https://www.linkedin.com/talent/hire/1/manage/all?next=/profile/${RECRUITER}`,
  'https://www.linkedin.com/in/mara-okafor/%252e%252e/ngozi-eze/',
  'https://www.linkedin.com/in/mara-okafor/details/%zz/',
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
