import { expect, test } from 'vitest';
import { carryBackups, type NotedBackup, noteBackup, readBackups } from '../../src/store/backups.ts';
import { freshStore } from './fresh-store.ts';

const copy = (day: number, more: Partial<NotedBackup> = {}): NotedBackup => ({
  at: new Date(Date.UTC(2026, 0, day, 9)).toISOString(),
  to: 'download',
  name: `tend-${day}.json.gz`,
  rows: 9,
  seq: day,
  ...more,
});
const names = async (db: ReturnType<typeof freshStore>) => (await readBackups(db)).map(({ name }) => name);

test('copies are known in the order in which they were made, whenever they are noted', async () => {
  const db = freshStore();
  for (const day of [2, 3, 1]) await noteBackup(db, copy(day));
  expect(await names(db)).toEqual(['tend-3.json.gz', 'tend-2.json.gz', 'tend-1.json.gz']);
});

test('a file that was brought in is a copy, unless Tend wrote that very one here', async () => {
  const db = freshStore();
  await noteBackup(db, copy(2, { to: 'folder', name: 'Tend copies/tend-2.json.gz' }));
  await noteBackup(db, copy(2, { to: 'file', seq: 0 }));
  await noteBackup(db, copy(1, { to: 'file', seq: 0 }));
  expect(await names(db)).toEqual(['Tend copies/tend-2.json.gz', 'tend-1.json.gz']);
});

test('daily copies in a folder do not push the others out of memory', async () => {
  const db = freshStore();
  await noteBackup(db, copy(1));
  for (let day = 2; day < 40; day++) await noteBackup(db, copy(day, { to: 'folder' }));
  expect(await readBackups(db)).toHaveLength(21);
  expect(await names(db)).toContain('tend-1.json.gz');
});

test('another store is told of them, and goes on knowing its own', async () => {
  const [present, earlier] = [freshStore(), freshStore()];
  await noteBackup(earlier, copy(1));
  await noteBackup(present, copy(1, { seq: 5 }));
  await noteBackup(present, copy(2));
  await carryBackups(present, earlier);
  expect(await readBackups(earlier)).toMatchObject([
    { name: 'tend-2.json.gz', seq: 0 },
    { name: 'tend-1.json.gz', seq: 1 },
  ]);
});
