import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BACKUP_VERSION, readBackup, sumOf } from '../../src/formats/backup.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { addKeptRows, deriveAll } from '../../src/store/restore.ts';
import { freshStore } from '../store/fresh-store.ts';

/** Backups as each version wrote them; none may ever be changed. A new version of the store adds one. */
const golden = join(import.meta.dirname, 'golden');
const files = readdirSync(golden);

test('there is one of every version there has been', () => {
  const versions = Array.from({ length: BACKUP_VERSION }, (_, at) => `version-${at + 1}.json`);
  expect(files.toSorted()).toEqual(versions);
});

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

test.each(files)('%s is read into a store of today, and everything in it is found', async (name) => {
  const db = freshStore();
  const reading = readBackup(whole(readFileSync(join(golden, name), 'utf8')));
  let step = await reading.next();
  while (!step.done) {
    await addKeptRows(db, step.value.table, step.value.rows);
    step = await reading.next();
  }
  await deriveAll(db);
  expect(await sumOf(allKeptRows(db))).toEqual({ tally: step.value.tally, digest: step.value.digest });
  expect(await db.due.toArray()).toMatchObject([
    {
      fullName: 'Łucja Wiśniowska',
      next: '2027-02-28',
      last: { excerpt: 'Paints 🏳️‍🌈 and "sails" \\ rows.' },
    },
  ]);
});
