import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { nothingMerged, undoMerge } from '../../src/dashboard/backup/merging.ts';
import { importFile, lookInto, restoreFile, restoreSnapshot } from '../../src/dashboard/backup/restore.ts';
import { readableCopy, writeIntoFolder } from '../../src/dashboard/backup/write-copy.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { sealFrom } from '../../src/formats/encrypted.ts';
import { refusalOf } from '../formats/pieces.ts';
import { FakeFolder } from './fake-folder.ts';
import { FakeStore, noTables } from './fake-store.ts';
import { tablesOf, uidOf } from './some-people.ts';

const PEOPLE = ['Mara Okafor', 'Tomás Brandt', 'Елена Крылова', 'Priya Shah'];
const seal = await sealFrom('mossy stone', undefined, 10);

let copies: FakeStore;
let folder: FakeFolder;

beforeEach(() => {
  copies = new FakeStore(new FakeFolder()).install();
  copies.tables = tablesOf(PEOPLE);
  folder = new FakeFolder('Tend copies');
});

const wish = {
  device: 'Linux Chromium',
  installation: '4f9c2a1b',
  seal: undefined,
  progress: () => undefined,
};

/** Writes a copy into the folder, and picks it from there. */
async function copyOfNow(sealed = false): Promise<File> {
  const { name } = await writeIntoFolder(folder.handle, { ...wish, seal: sealed ? seal : undefined });
  return folder.file(name.replace('Tend copies/', ''));
}

test('export, wipe, restore, export: byte for byte the same, but for when it was made', async () => {
  const plainText = async (file: Blob) => gunzipSync(Buffer.from(await file.arrayBuffer())).toString();
  const before = await copyOfNow();
  const text = await plainText(before);
  copies.tables = noTables();
  await restoreFile(before);
  copies.state.now = '2026-12-24T18:00:00.000Z';
  const after = await plainText(await copyOfNow());
  expect(after).toBe(text.replace('2026-11-22T12:00:00.000Z', '2026-12-24T18:00:00.000Z'));
  expect(after.split('\n').length).toBeGreaterThan(28);
  const { file } = await readableCopy(wish);
  expect(await file.text()).toBe(after);
});

test('in recovery a readable copy holds what can still be read, and is sound', async () => {
  copies.state.recovery = { why: 'behind', expected: {} };
  const read = copies.routes.readRows;
  copies.routes.readRows = (input) => {
    if (input.table === 'notes') throw new Refusal('store-unavailable');
    return read?.(input) ?? { rows: [] };
  };
  const { file } = await readableCopy(wish);
  expect(await lookInto(file)).toMatchObject({ people: 4, notes: 0, followUps: 4 });
  delete copies.state.recovery;
  expect(await refusalOf(readableCopy(wish))).toBe('store-unavailable');
});

test('what is in a file is told before anything is done with it', async () => {
  copies.tables.notes[0] = { ...copies.tables.notes[0], deletedAt: '2026-11-01T09:00:00.000Z' };
  const file = await copyOfNow();
  copies.asked = [];
  const contents = await lookInto(file);
  expect(contents).toMatchObject({ people: 4, notes: 7, followUps: 4, header: { device: 'Linux Chromium' } });
  expect(copies.asked).toEqual([]);
});

test('an encrypted copy is restored with its passphrase, and only with it', async () => {
  const file = await copyOfNow(true);
  copies.tables = noTables();
  expect(await refusalOf(restoreFile(file, 'mossy'))).toBe('wrong-passphrase');
  expect(copies.asked).not.toContain('beginRestore');
  await restoreFile(file, 'mossy stone');
  expect(copies.tables).toEqual(tablesOf(PEOPLE));
});

test('a file that is not sound changes nothing: nothing is even begun', async () => {
  const file = await copyOfNow();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = gunzipSync(bytes).toString();
  const bad = {
    cut: [bytes.subarray(0, bytes.length - 20)],
    'a row less': [text.replace(/\n\["notes".*/, '')],
    'a word changed': [text.replace('Priya', 'Prija')],
    'without an end': [text.slice(0, -120)],
    newer: [text.replace(/"version":\d+/, '"version":99')],
    'of another program': ['{"format":"other","rows":[\n],"tally":{},"digest":""}\n'],
    empty: [],
  };
  const codes: Record<string, string> = {
    newer: 'backup-newer',
    'of another program': 'not-a-backup',
    empty: 'not-a-backup',
  };
  copies.asked = [];
  for (const [what, pieces] of Object.entries(bad)) {
    const made = new Blob(pieces as BlobPart[]);
    for (const use of [restoreFile, importFile, lookInto])
      expect(await refusalOf(use(made) as Promise<unknown>), what).toBe(codes[what] ?? 'backup-damaged');
  }
  expect(copies.asked).toEqual([]);
  expect(copies.tables).toEqual(tablesOf(PEOPLE));
});

test('a sound file with a hostile row is refused before anything is sent', async () => {
  copies.tables.contacts[1] = { ...copies.tables.contacts[1], tracked: 'yes' };
  const { file } = await readableCopy(wish);
  expect(await refusalOf(restoreFile(file))).toBe('backup-damaged');
  expect(copies.asked).not.toContain('beginRestore');
});

test.each(['addRows', 'finishRestore'] as const)('where %s fails the store stays as it was', async (name) => {
  const file = await copyOfNow();
  copies.tables = tablesOf(['Jun Li']);
  copies.refuse(name, 'store-failed');
  expect(await refusalOf(restoreFile(file))).toBe('store-failed');
  expect(copies.tables).toEqual(tablesOf(['Jun Li']));
});

test('an import adds what is missing, takes what is newer, leaves the rest, and is taken back as a whole', async () => {
  const [mara, tomas] = copies.tables.contacts;
  Object.assign(mara ?? {}, { fullName: 'Mara O.', updated: '2026-11-20T09:00:00.000Z' });
  const file = await copyOfNow();
  copies.tables = tablesOf(PEOPLE.slice(0, 2));
  Object.assign(copies.tables.contacts[1] ?? {}, { fullName: 'Tom', updated: '2026-11-21T09:00:00.000Z' });
  const before = structuredClone(copies.tables);
  const merged = await importFile(file);
  expect(merged).toMatchObject({ added: 2 * 5, changed: 1 });
  const names = () => copies.tables.contacts.map(({ fullName }) => fullName);
  expect(names()).toEqual(['Mara O.', 'Tom', 'Елена Крылова', 'Priya Shah']);
  expect(copies.tables.changes, 'the log is its own').toHaveLength(4);
  expect(await importFile(file)).toMatchObject({ added: 0, changed: 0 });
  await undoMerge(merged);
  expect(copies.tables).toEqual(before);
  expect(tomas?.uid).toBe(uidOf('contacts', 1));
});

test('a long import goes in pages, each an action of its own', async () => {
  copies.tables = tablesOf(Array.from({ length: 250 }, (_, number) => `Person ${number}`));
  const file = await copyOfNow();
  copies.tables = noTables();
  const seen: number[][] = [];
  const { requests, added } = await importFile(file, '', (...progress) => seen.push(progress));
  expect(added).toBe(250 * 5);
  expect(new Set(requests).size).toBe(3);
  expect(seen.at(-1)).toEqual([1751, 1751]);
});

test('where a later page fails, what came before is told and taken back, also by a second try', async () => {
  copies.tables = tablesOf(Array.from({ length: 250 }, (_, number) => `Person ${number}`));
  const file = await copyOfNow();
  copies.tables = noTables();
  copies.refuse('mergeRows', 'store-failed', 2);
  const merged = nothingMerged();
  expect(await refusalOf(importFile(file, '', undefined, merged))).toBe('store-failed');
  expect(merged).toMatchObject({ added: 1000, requests: [expect.any(String), expect.any(String)] });
  copies.refuse('undo', 'not-found'); // the page that failed was never done
  await undoMerge(merged);
  expect(copies.tables).toEqual(noTables());
  expect(merged.requests).toEqual([]);
});

test('a snapshot is restored by its name', async () => {
  const name = await copies.snapshot('auto');
  copies.tables = noTables();
  await restoreSnapshot(name);
  expect(copies.tables).toEqual(tablesOf(PEOPLE));
});
