import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readConnections } from '../../src/formats/connections-csv.ts';
import { openCsv } from '../../src/formats/csv.ts';
import { PEOPLE } from '../../src/formats/person-columns.ts';
import { oddText } from '../domain/odd-text.ts';
import { pieces, TODAY, whyNot } from './a-file.ts';

async function all(text: string, size?: number) {
  const { header, batches, delimiter } = await openCsv(pieces(text, size), {
    heading: PEOPLE,
    anyTable: true,
  });
  const records: string[][] = [];
  for await (const batch of batches) records.push(...batch.map(({ cells }) => cells));
  return { header, records, delimiter };
}

const cell = fc.oneof(
  oddText(12),
  fc.constantFrom('"', '""', 'a"b', ',', ';', '\n', '__proto__', '=1+1', "'"),
);

test('whatever stands in a cell is read as it was written, with any delimiter and however the pieces fall', async () => {
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.integer({ min: 1, max: 40 }),
      async (cells, delimiter, size) => {
        const text = Papa.unparse([['Name', 'Email', 'Notes'], ...cells], { delimiter, newline: '\n' });
        const read = await all(text, size);
        expect(read).toEqual({ header: ['Name', 'Email', 'Notes'], records: cells, delimiter });
      },
    ),
    { numRuns: 300 },
  );
});

test('a table larger than what is read at once keeps every record, each with its number', async () => {
  const text = `Name,Notes\n${Array.from({ length: 30_000 }, (_, at) => `P${at},"note ""${at}"",\nof two lines"`).join('\n')}\n`;
  const { batches } = await openCsv(pieces(text, 50_000), { heading: PEOPLE });
  let count = 0;
  for await (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(2000);
    for (const { row, cells } of batch)
      expect([row - 1, ...cells]).toEqual([++count, `P${count - 1}`, `note "${count - 1}",\nof two lines`]);
  }
  expect(count).toBe(30_000);
});

test('columns in another order give the same people', async () => {
  const person = {
    'First Name': 'Mara',
    'Last Name': 'Okafor, MBA',
    URL: 'https://www.linkedin.com/in/mara',
    'Email Address': 'm@example.org',
    Company: 'Tide "Co"',
    Position: 'Lead',
    'Connected On': '27 Jun 2026',
  };
  const expected = await readConnections(pieces(Papa.unparse([person])), { today: TODAY });
  const columns = fc.shuffledSubarray(Object.keys(person), { minLength: 7 });
  await fc.assert(
    fc.asyncProperty(columns, async (order) => {
      const text = Papa.unparse({ fields: order, data: [person] });
      expect(await readConnections(pieces(text), { today: TODAY })).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test("Excel's own first line says the delimiter", async () => {
  const { delimiter, records } = await all(
    'sep=;\r\nName;Email\r\nMara;m@example.org\r\n'.replaceAll('\r', ''),
  );
  expect([delimiter, records]).toEqual([';', [['Mara', 'm@example.org']]]);
});

test('a quote that is never closed does not take the whole of a large file', async () => {
  const text = `Name,Notes\nMara,"${'x, y\n'.repeat(1_000_000)}`;
  const started = performance.now();
  expect(await whyNot(all(text, 64 * 1024))).toBe('not-a-csv');
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a letter is no table', async () => {
  expect(
    await whyNot(all('Dear Mara,\nthank you, and greetings, to all.\nYours, Jonas\nand Ida\nand Per\n')),
  ).toBe('not-a-csv');
});
