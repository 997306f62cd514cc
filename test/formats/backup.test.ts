import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEPT_TABLES } from '../../src/domain/copies.ts';
import {
  type BackupHeader,
  type RowsOfTable,
  readBackup,
  sumOf,
  writeBackup,
} from '../../src/formats/backup.ts';
import { gunzipped, gzipped } from '../../src/formats/bytes.ts';

const header: BackupHeader = {
  format: 'tend-backup',
  version: 2,
  made: '2026-11-27T10:30:00.000Z',
  device: 'Desk',
};

async function* over<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function textOf(pages: RowsOfTable[]): Promise<string> {
  let text = '';
  for await (const piece of writeBackup(header, over(pages))) text += piece;
  return text;
}

/** Everything a backup holds, read from pieces of that many characters; or the code of the refusal. */
async function read(text: string, size = 1000) {
  const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  const rows: [string, object][] = [];
  const reading = readBackup(over(pieces));
  try {
    for (;;) {
      const { done, value } = await reading.next();
      if (done) return { rows, ...value };
      rows.push(...value.rows.map((row): [string, object] => [value.table, row]));
    }
  } catch (cause) {
    return (cause as { code?: string }).code ?? cause;
  }
}

const anyRows = fc.array(
  fc.record({
    table: fc.constantFrom(...KEPT_TABLES),
    rows: fc.array(
      fc.record({ uid: fc.uuid(), text: fc.string({ unit: 'binary' }), on: fc.option(fc.string()) }),
      { maxLength: 5 },
    ),
  }),
  { maxLength: 6 },
);

test('whatever is written is read again, in pieces of any size, and its digest is that of its rows', () =>
  fc.assert(
    fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 200 }), async (pages, size) => {
      const text = await textOf(pages);
      const flat = pages.flatMap(({ table, rows }) => rows.map((row) => [table, row]));
      const { digest, tally } = await sumOf(over(pages));
      expect(await read(text, size)).toEqual({ rows: flat, header, digest, tally });
      expect(JSON.parse(text).rows).toEqual(flat); // it is plain JSON, too
    }),
  ));

test('gzipped and read again it is the same', async () => {
  const text = await textOf([{ table: 'notes', rows: [{ uid: 'a', text: 'Zażółć 🏳️‍🌈\n\u2028' }] }]);
  let again = '';
  for await (const piece of gunzipped(gzipped(over([text])))) again += piece;
  expect(again).toBe(text);
});

const some = () =>
  textOf([
    {
      table: 'notes',
      rows: [
        { uid: 'a', text: 'x' },
        { uid: 'b', text: 'y' },
      ],
    },
  ]);

test('a backup that was changed or cut anywhere is damaged or none, and never read as whole', async () => {
  const text = await some();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: text.length - 2 }), fc.boolean(), async (at, cut) => {
      const from = text.indexOf('"rows"'); // of the header only the format and version are relied on
      const other = text[at] === '1' ? '2' : '1';
      const spoilt = cut ? text.slice(0, at) : text.slice(0, at) + other + text.slice(at + 1);
      if (!cut && at < from) return;
      expect(['backup-damaged', 'not-a-backup', 'backup-newer']).toContain(await read(spoilt));
    }),
  );
});

test.each([
  ['a line that was taken out', (text: string) => text.replace(/\["notes".*\n/, ''), 'backup-damaged'],
  [
    'two lines that changed places',
    (text: string) => text.replace(/(\[.*),\n(\[.*)\n/, '$2,\n$1\n'),
    'backup-damaged',
  ],
  ['a newer version', (text: string) => text.replace('"version":2', '"version":9'), 'backup-newer'],
  ['another program’s JSON', () => '{"contacts":[]}', 'not-a-backup'],
  ['a table nobody knows', (text: string) => text.replace('["notes"', '["__proto__"'), 'backup-damaged'],
  ['nothing', () => '', 'not-a-backup'],
])('%s is refused', async (_what, spoil, code) => {
  expect(await read(spoil(await some()))).toBe(code);
});

test('a store with nothing in it makes a backup, too', async () => {
  expect(await read(await textOf([]))).toMatchObject({ rows: [], tally: {} });
});
