import fc from 'fast-check';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Exported } from '../../src/domain/exported.ts';
import { csvLine, stretchesOf } from '../../src/formats/safe-cells.ts';
import { TEND_COLUMNS } from '../../src/formats/tend-columns.ts';
import { csvHead, csvOf, isTendCsv, readTendCsv } from '../../src/formats/tend-csv.ts';
import { allOf, importedOfAll, inAnyOrder } from './read-back.ts';
import { anyPerson, anyText } from './some-exported.ts';

const read = (text: string) => allOf(readTendCsv(text));

const fileOf = (people: Exported[]) => csvHead() + people.map((person) => csvOf(person)).join('');

/** The cells of a file by the grammar of RFC 4180 alone, as a spreadsheet takes them. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test('whatever stands in cells is read back to the letter', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const text = csvLine(['First', 'Second']) + rows.map(csvLine).join('');
      const [, ...found] = [...stretchesOf(text)].flatMap((stretch) => stretch.rows);
      expect(found).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

test('no cell begins as a formula does, in the file as a spreadsheet takes it', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), (cells) => {
      const [found = []] = cellsOf(csvLine(cells));
      expect(found).toHaveLength(cells.length);
      for (const [at, cell] of found.entries()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect([cell, cell.slice(1)], 'the text itself, or after an apostrophe').toContain(cells[at]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('whoever is written is read back the same', () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 4 }), (people) => {
      const { people: found, skipped } = read(fileOf(people));
      expect(skipped).toEqual([]);
      expect(found.map(inAnyOrder)).toEqual(people.map(importedOfAll).map(inAnyOrder));
      expect(found.map(({ row }) => row)).toEqual(people.map((_, at) => at + 2));
    }),
    { numRuns: 500 },
  );
});

test('every column has its name, and what is known of a person stands under it', () => {
  const [person] = fc.sample(anyPerson, { numRuns: 1, seed: 3 });
  if (!person) throw new Error('nobody');
  const { uid } = person.contact;
  const base = { created: '', updated: '', contactUid: uid };
  const text =
    csvHead() +
    csvOf(
      {
        ...person,
        contact: {
          ...person.contact,
          fullName: '=Mara',
          tracked: true,
          phase: 'maintain',
          cadence: { every: 2, unit: 'week' },
          howMet: { where: 'Porto' },
          canHelpWith: ['intros'],
        },
        followUps: [
          {
            ...base,
            uid: 'f',
            summary: 'send notes',
            reason: 'promise',
            due: '2026-12-01',
            status: 'needs-action',
          },
        ],
        line: {
          next: '2026-12-01',
          reasons: [],
          rank: { importance: 1, reciprocity: 0, last: '2026-11-01' },
        },
        notes: ['one', 'two\nlines'],
      },
      ['promised: send notes'],
    );
  const [names = [], row = []] = cellsOf(text.slice(1));
  expect(names).toEqual([...TEND_COLUMNS]);
  expect(Object.fromEntries(names.map((name, at) => [name, row[at]]))).toMatchObject({
    Name: "'=Mara",
    Stage: 'maintain',
    Cadence: '2 week',
    'Met where': 'Porto',
    'Can help with': 'intros',
    'Follow-ups': '2026-12-01 (promise) send notes',
    'In the agenda': 'yes',
    'Next day': '2026-12-01',
    'Next because': 'promised: send notes',
    'Last contact': '2026-11-01',
    Notes: 'one\n---\ntwo\nlines',
    'Tend ID': uid,
  });
});

test('a stage is written as people call it, and read as earlier files have it too', () => {
  const [person] = fc.sample(anyPerson, { numRuns: 1, seed: 3 });
  if (!person) throw new Error('nobody');
  const text = csvHead() + csvOf({ ...person, contact: { ...person.contact, phase: 'letGo' } });
  const stageOf = (file: string) =>
    [...readTendCsv(file)].flatMap(({ people }) => people)[0]?.standing?.phase;
  const [names = [], row = []] = cellsOf(text.slice(1));
  const at = names.indexOf('Stage');
  expect(row[at]).toBe('let go');
  expect(messages.panel_phase_letGo.message.toLowerCase()).toBe(row[at]);
  for (const cell of ['let go', 'Let go', 'letGo']) {
    const cells = row.with(at, cell);
    expect(stageOf(csvHead() + csvLine(cells)), cell).toBe('letGo');
  }
  expect(stageOf(csvHead() + csvLine(row.with(at, 'gone')))).toBeUndefined();
});

test('the file is known by its first line, with its mark or without', () => {
  expect(isTendCsv(fileOf([]))).toBe(true);
  expect(isTendCsv(fileOf([]).slice(1))).toBe(true);
  expect(isTendCsv('Name,Headline\r\n')).toBe(false);
});

test('saved again with other line breaks it is read all the same', () => {
  const [person] = fc.sample(anyPerson, { numRuns: 1, seed: 5 });
  if (!person) throw new Error('nobody');
  const { people } = read(fileOf([person, person]).replaceAll('\r\n', '\n'));
  expect(people).toHaveLength(2);
});

test('30,000 people come in stretches, none of which keeps a page waiting', () => {
  const [person] = fc.sample(anyPerson, { numRuns: 1, seed: 3 });
  if (!person) throw new Error('nobody');
  const many =
    csvHead() + csvOf({ ...person, notes: ['A note, with a comma\nand "quotes".'] }).repeat(30_000);
  const sizes = [...readTendCsv(many)].map(({ people }) => people.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(30_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1000); // some 10 ms
});
