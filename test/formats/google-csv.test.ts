import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readGoogle } from '../../src/formats/google-csv.ts';
import { pieces, TODAY, vanity, whyNot } from './a-file.ts';

const OLD =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - City,Address 1 - Country,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value,Event 1 - Type,Event 1 - Value';
const NEW =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - City,Address 1 - Country,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value';

const file = (header: string, rows: Record<string, string>[]) =>
  Papa.unparse({ fields: header.split(','), data: rows });
const of = (text: string) => readGoogle(pieces(text, 13), { today: TODAY });

const MARA = {
  fields: { fullName: 'Dr. Mara Ada Okafor', org: 'Tide & Co', title: 'Lead', place: 'Bergen, Norway' },
  handles: [
    vanity('mara-okafor'),
    { service: 'email', kind: 'address', value: 'mara@example.org', raw: 'Mara@example.org' },
    { service: 'email', kind: 'address', value: 'm@tide.example', raw: 'm@tide.example' },
    { service: 'tel', kind: 'address', value: '+4755512345', raw: '+47 555 12 345' },
  ],
  groups: ['Choir', 'Work'],
  keyDates: [
    { kind: 'birthday', date: '--03-14' },
    { kind: 'custom', date: '2015-06-27', label: 'Anniversary' },
  ],
  notes: ['Met on the ferry.\nLikes maps.'],
};
const SHARED = {
  'Name Prefix': 'Dr.',
  Notes: 'Met on the ferry.\nLikes maps.',
  'E-mail 1 - Value': 'Mara@example.org ::: m@tide.example',
  'Phone 1 - Value': '+47 555 12 345',
  'Address 1 - City': 'Bergen',
  'Address 1 - Country': 'Norway',
  'Website 1 - Value': 'https://www.linkedin.com/in/mara-okafor/',
  'Event 1 - Value': '2015-06-27',
};

test('contacts under the header of before 2024', async () => {
  const row = {
    ...SHARED,
    'Given Name': 'Mara',
    'Additional Name': 'Ada',
    'Family Name': 'Okafor',
    Name: 'Mara Okafor',
    Birthday: ' --03-14',
    'Group Membership': '* myContacts ::: Choir ::: Work ::: * starred',
    'Organization 1 - Name': 'Tide & Co',
    'Organization 1 - Title': 'Lead',
    'Event 1 - Type': 'Anniversary',
  };
  expect(await of(file(OLD, [row]))).toEqual({ people: [{ row: 2, ...MARA }], skipped: [] });
});

test('contacts under the header of now', async () => {
  const row = {
    ...SHARED,
    'First Name': 'Mara',
    'Middle Name': 'Ada',
    'Last Name': 'Okafor',
    Birthday: '1604-03-14',
    Labels: '* myContacts ::: Choir ::: Work',
    'Organization Name': 'Tide & Co',
    'Organization Title': 'Lead',
    'Event 1 - Label': '* Anniversary',
  };
  expect(await of(file(NEW, [row]))).toEqual({ people: [{ row: 2, ...MARA }], skipped: [] });
});

test('a birthday with its year, and one that is none', async () => {
  const rows = ['1980-02-29', '2999-01-01', '1604-02-30', 'spring'].map((Birthday) => ({
    'First Name': `P ${Birthday}`,
    Birthday,
  }));
  const { people } = await of(file(NEW, rows));
  expect(people.map(({ keyDates }) => keyDates?.[0]?.date)).toEqual([
    '1980-02-29',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a company without a person is nobody; a mail address without a name is somebody', async () => {
  const { people, skipped } = await of(
    file(NEW, [
      { 'Organization Name': 'Tide & Co' },
      { 'E-mail 1 - Value': 'x@example.org' },
      { 'File As': 'Ida' },
    ]),
  );
  expect(people.map(({ row }) => row)).toEqual([3, 4]);
  expect(skipped).toEqual([{ row: 2, why: 'no-name', text: 'Tide & Co' }]);
  expect(await whyNot(of(file(NEW, [{ 'Organization Name': 'Tide & Co' }])))).toBe('no-usable-rows');
});

test('a label longer than one is kept is cut, not the person left out', async () => {
  const row = {
    'First Name': 'Mara',
    'Event 1 - Label': 'x'.repeat(500),
    'Event 1 - Value': '2015-06-27',
    Labels: 'y'.repeat(500),
  };
  const { people } = await of(file(NEW, [row]));
  expect(people).toMatchObject([{ groups: ['y'.repeat(60)], keyDates: [{ label: 'x'.repeat(60) }] }]);
});

test('a label with a comma is one group', async () => {
  const { people } = await of(file(NEW, [{ 'First Name': 'Mara', Labels: 'Choir, altos ::: Work' }]));
  expect(people[0]?.groups).toEqual(['Choir, altos', 'Work']);
});
