import { expect, test } from 'vitest';
import { guessMapping, previewCsv, readMapped } from '../../src/formats/mapped-csv.ts';
import { pieces, TODAY, whyNot } from './a-file.ts';

const FILE = `Kunde;E-Mail;Ort;Etiketten;Geburtstag;Bemerkung
Mara Okafor;mara@example.org, m@tide.example;Bergen;Chor, Arbeit;14.03.1980;Mag Karten
Jonas Lind;;Oslo;;;
`;

test('a table of any columns is shown before it is read, with a guess', async () => {
  expect(await previewCsv(pieces(FILE))).toEqual({
    header: ['Kunde', 'E-Mail', 'Ort', 'Etiketten', 'Geburtstag', 'Bemerkung'],
    rows: [
      [
        'Mara Okafor',
        'mara@example.org, m@tide.example',
        'Bergen',
        'Chor, Arbeit',
        '14.03.1980',
        'Mag Karten',
      ],
      ['Jonas Lind', '', 'Oslo', '', '', ''],
    ],
    mapping: [undefined, 'email', 'place', undefined, 'birthday', undefined],
  });
});

test('people are read by what the user says the columns are', async () => {
  const mapping = ['fullName', 'email', 'place', 'groups', 'birthday', 'note'] as const;
  expect(await readMapped(pieces(FILE), [...mapping], { today: TODAY })).toEqual({
    people: [
      {
        row: 2,
        fields: { fullName: 'Mara Okafor', place: 'Bergen' },
        handles: [
          { service: 'email', kind: 'address', value: 'mara@example.org', raw: 'mara@example.org' },
          { service: 'email', kind: 'address', value: 'm@tide.example', raw: 'm@tide.example' },
        ],
        groups: ['Chor', 'Arbeit'],
        keyDates: [{ kind: 'birthday', date: '1980-03-14' }],
        notes: ['Mag Karten'],
      },
      { row: 3, fields: { fullName: 'Jonas Lind', place: 'Oslo' }, handles: [] },
    ],
    skipped: [],
  });
});

test('of two columns with one meaning the first counts, but for what one has several of', () => {
  expect(guessMapping(['Name', 'Full Name', 'Email', 'Work Email', '__proto__', ''])).toEqual([
    'fullName',
    undefined,
    'email',
    'email',
    undefined,
    undefined,
  ]);
});

test('a date that could be two days is neither', async () => {
  const birthday = async (...dates: string[]) => {
    const text = `Name,Birthday\n${dates.map((date, at) => `P${at},${date}\n`).join('')}`;
    const { people } = await readMapped(pieces(text), ['fullName', 'birthday'], { today: TODAY });
    return people.map(({ keyDates }) => keyDates?.[0]?.date);
  };
  expect(await birthday('3/4/1980')).toEqual([undefined]);
  expect(await birthday('3/4/1980', '25/4/1980')).toEqual(['1980-04-03', '1980-04-25']);
  expect(await birthday('3/3/1980')).toEqual(['1980-03-03']);
});

test('columns that say who nobody is are an error, never success', async () => {
  expect(await whyNot(readMapped(pieces(FILE), ['note'], { today: TODAY }))).toBe('no-usable-rows');
  expect(await whyNot(readMapped(pieces(FILE), [], { today: TODAY }))).toBe('no-usable-rows');
});
