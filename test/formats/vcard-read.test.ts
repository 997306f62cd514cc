import { expect, test } from 'vitest';
import { readVcards } from '../../src/formats/vcard-read.ts';
import { vanity } from './a-file.ts';
import { allOf } from './read-back.ts';

const read = (text: string) => allOf(readVcards(text));

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

test('a card of version 3 as Apple writes it', () => {
  const { people, skipped } = read(
    card(
      'VERSION:3.0',
      'PRODID:-//Apple Inc.//macOS 15//EN',
      'N:Okafor;Mara;;Dr.;',
      'FN:Dr. Mara Okafor',
      'ORG:Halden Labs;Research',
      'TITLE:Lead UX Researcher',
      'item1.EMAIL;type=INTERNET;type=pref:Mara@Halden.example',
      'TEL;type=CELL;type=VOICE:+351 912 000 111',
      'item2.ADR;type=HOME:;;Rua Nova 1;Lisbon;;1200;Portugal',
      'NOTE:Prefers calls\\; before ten\\, not later\\nand by voice',
      'item3.URL;type=pref:https://pt.linkedin.com/in/mara-okafor?trk=x',
      'X-SOCIALPROFILE;type=linkedin;x-user=mara-okafor:http://www.linkedin.com/in/mara-okafor',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12',
      'item4.X-ABDATE;type=pref:2011-06-01',
      'item4.X-ABLabel:_$!<Anniversary>!$_',
      'CATEGORIES:Design,Lisbon people',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
      ' /2wBDAAUDBAQEAwUEBAQ',
      'X-ABUID:1234:ABPerson',
    ),
  );
  expect(skipped).toEqual([]);
  expect(people).toEqual([
    {
      row: 1,
      fields: {
        fullName: 'Dr. Mara Okafor',
        org: 'Halden Labs',
        title: 'Lead UX Researcher',
        place: 'Lisbon',
      },
      handles: [
        vanity('mara-okafor'),
        { service: 'email', kind: 'address', value: 'mara@halden.example', raw: 'Mara@Halden.example' },
        { service: 'tel', kind: 'address', value: '+351912000111', raw: '+351 912 000 111' },
      ],
      groups: ['Design', 'Lisbon people'],
      keyDates: [
        { kind: 'birthday', date: '--04-12' },
        { kind: 'custom', label: 'Anniversary', date: '2011-06-01' },
      ],
      notes: ['Prefers calls; before ten, not later\nand by voice'],
    },
  ]);
});

test.each([
  ['BDAY:--0412', '--04-12'],
  ['BDAY:--04-12', '--04-12'],
  ['BDAY:1604-04-12', '--04-12'],
  ['BDAY:16040412', '--04-12'],
  ['BDAY;VALUE=date:1996-04-15', '1996-04-15'],
  ['BDAY;VALUE=DATE-AND-OR-TIME:19960415T000000Z', '1996-04-15'],
  ['BDAY:1996-04-15T00:00:00Z', '1996-04-15'],
  ['BDAY;X-APPLE-OMIT-YEAR=2000:2000-02-29', '--02-29'],
  ['BDAY:1985', '1985'],
  ['BDAY:1604', undefined],
  ['BDAY:---12', undefined],
  ['BDAY;VALUE=text:circa 1800', undefined],
  ['BDAY:1996-02-30', undefined],
  ['BDAY:', undefined],
])('a birthday %s', (line, date) => {
  for (const version of ['3.0', '4.0']) {
    const [person] = read(card(`VERSION:${version}`, 'FN:Mara', line)).people;
    expect(person?.keyDates?.[0]?.date).toBe(date);
  }
});

test('older ones are read as far as they can be: bare types, quoted-printable text, no formatted name', () => {
  const { people } = read(
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=B8e;Zo=C3=AB;;;',
      'TEL;CELL;PREF:0170 123456',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:first=0D=0A=',
      'second = 2',
    ),
  );
  expect(people).toMatchObject([
    { fields: { fullName: 'Zoë Bøe' }, handles: [{ value: '0170123456' }], notes: ['first\nsecond = 2'] },
  ]);
});

test('a card that is broken, cut off or of nobody is told, and the others come', () => {
  const { people, skipped } = read(
    `\uFEFF${card('VERSION:4.0', 'FN:One')}BEGIN:VCARD\r\nFN:Cut off\r\n${card('VERSION:3.0', 'NOTE:nobody')}garbage\r\n${card('FN:Two', 'a line that is none', 'TEL;="', 'EMAIL:two@example.org')}`,
  );
  expect(people.map(({ row, fields }) => [row, fields.fullName])).toEqual([
    [1, 'One'],
    [4, 'Two'],
  ]);
  expect(people[1]?.handles.map(({ value }) => value)).toEqual(['two@example.org']);
  expect(skipped).toMatchObject([
    { row: 2, why: 'unreadable' },
    { row: 3, why: 'no-name', text: 'nobody' },
  ]);
});
