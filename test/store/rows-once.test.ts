import { expect, test } from 'vitest';
import { rowsOnce } from '../../src/store/rows-once.ts';
import { withPeople } from './told-people.ts';

test('a row is read once, however often and beside whichever others it is asked for', async () => {
  const db = await withPeople({ Ada: {}, Bo: {}, Cy: {} });
  const [ada = '', bo = '', cy = ''] = (await db.contacts.orderBy('uid').primaryKeys()) as string[];
  const asked: string[][] = [];
  const contacts = new Proxy(db.contacts, {
    get: (table, name) =>
      name !== 'bulkGet'
        ? Reflect.get(table, name, table)
        : (keys: string[]) => {
            asked.push(keys);
            return table.bulkGet(keys);
          },
  });
  const rows = rowsOnce(
    new Proxy(db, { get: (all, name) => (name === 'contacts' ? contacts : Reflect.get(all, name, all)) }),
  );
  const uids = (found: ({ uid: string } | undefined)[]) => found.map((row) => row?.uid);
  expect(uids(await rows.contacts([bo, ada, bo, 'nobody']))).toEqual([bo, ada, bo, undefined]);
  expect(uids(await rows.contacts([cy, 'nobody', ada]))).toEqual([cy, undefined, ada]);
  expect(await rows.contacts([ada, cy])).toHaveLength(2);
  expect(asked).toEqual([[bo, ada, 'nobody'], [cy]]);
});
