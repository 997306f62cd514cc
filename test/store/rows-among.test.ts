import { Dexie, type Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsAmong } from '../../src/store/rows-among.ts';

interface Row {
  uid: string;
  at: string[];
}

/** A table with these rows, and how often it is asked. */
async function tableOf(places: string[][]): Promise<{ table: Table<Row, string>; asked(): number }> {
  const db = new Dexie('rows', { indexedDB: new IDBFactory(), IDBKeyRange });
  db.version(1).stores({ rows: 'uid, at' });
  const table = db.table<Row, string>('rows');
  await table.bulkAdd(places.map((at, place) => ({ uid: `row ${place}`, at })));
  let asked = 0;
  const counted = new Proxy(table, {
    get: (of, name) => {
      if (name === 'where') asked++;
      const value = Reflect.get(of, name, of);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
  return { table: counted, asked: () => asked };
}

const where = { index: 'at', keyOf: ({ at }: Row) => at };
const uids = (rows: Row[]) => rows.map(({ uid }) => uid).sort();

const letter = fc.constantFrom('a', 'b', 'B', 'é', '\u{1F600}', '\uFFFD');
const place = fc.array(letter, { minLength: 1, maxLength: 2 });

test('rows among many keys are those of each key, however close the keys lie and however little a page has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(place, { maxLength: 40 }),
      fc.uniqueArray(place, { selector: String, maxLength: 30 }),
      fc.integer({ min: 1, max: 50 }),
      async (places, keys, page) => {
        const { table } = await tableOf(places);
        const each = await Promise.all(keys.map((key) => table.where('at').equals(key).toArray()));
        expect(uids(await rowsAmong(table, { ...where, page }, keys))).toEqual(uids(each.flat()));
      },
    ),
    { numRuns: 60 },
  );
});

const numbered = (count: number, step = 1) =>
  Array.from({ length: count }, (_, at) => [String(at * step).padStart(6, '0')]);

test('many keys are one request where nothing is kept, and a few where all of them are', async () => {
  const [empty, full] = [await tableOf([]), await tableOf(numbered(300))];
  expect(await rowsAmong(empty.table, { ...where, page: 100 }, numbered(300))).toEqual([]);
  expect(empty.asked()).toBe(1);
  expect(await rowsAmong(full.table, { ...where, page: 100 }, numbered(300))).toHaveLength(300);
  expect(full.asked()).toBeLessThan(6);
});

test('of much that is kept, no more is read than a page where few are asked for far apart', async () => {
  const { table, asked } = await tableOf(numbered(3000));
  expect(await rowsAmong(table, { ...where, page: 100 }, numbered(30, 100))).toHaveLength(30);
  expect(asked()).toBeLessThanOrEqual(31);
});
