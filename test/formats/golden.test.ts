import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEPT_TABLES } from '../../src/domain/copies.ts';
import { BACKUP_VERSION, readBackup, sumOf } from '../../src/formats/backup.ts';
import { checkedRow } from '../../src/formats/backup-rows.ts';
import { countToIndex, indexTexts } from '../../src/store/index-texts.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { addKeptRows, deriveAll } from '../../src/store/restore.ts';
import { derivedLines, storedLines } from '../store/derived-lines.ts';
import { derivedTexts, storedTexts } from '../store/derived-texts.ts';
import { freshStore, TODAY } from '../store/fresh-store.ts';

/** Backups as each version wrote them; none may ever be changed. A new version of the store adds one. */
const golden = join(import.meta.dirname, 'golden');
const files = readdirSync(golden);

test('there is one of every version there has been', () => {
  const versions = Array.from({ length: BACKUP_VERSION }, (_, at) => `version-${at + 1}.json`);
  expect(files.toSorted()).toEqual(versions);
});

test('the one of today has a row of every table there is', () => {
  const text = readFileSync(join(golden, `version-${BACKUP_VERSION}.json`), 'utf8');
  const { tally } = JSON.parse(text) as { tally: object };
  expect(Object.keys(tally).sort()).toEqual(KEPT_TABLES.toSorted());
});

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

test.each(files)('%s is read into a store of today, and everything in it is found', async (name) => {
  const db = freshStore();
  const reading = readBackup(whole(readFileSync(join(golden, name), 'utf8')));
  let step = await reading.next();
  while (!step.done) {
    const { table, rows } = step.value;
    for (const row of rows) expect(checkedRow(table, row)).toEqual(row);
    await addKeptRows(db, table, rows);
    step = await reading.next();
  }
  await deriveAll(db, TODAY);
  expect(await storedLines(db)).toEqual(await derivedLines(db, TODAY));
  expect(await countToIndex(db)).toBeDefined();
  await indexTexts(db);
  expect(await storedTexts(db)).toEqual(await derivedTexts(db));
  expect(await sumOf(allKeptRows(db))).toEqual({ tally: step.value.tally, digest: step.value.digest });
  expect(await db.due.toArray()).toMatchObject([
    {
      fullName: 'Łucja Wiśniowska',
      next: '2027-02-28',
      last: { excerpt: 'Paints 🏳️‍🌈 and "sails" \\ rows.' },
    },
  ]);
});
