import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AnswerTo, Input, RouteName } from '../../src/api/contract.ts';
import { answer } from '../../src/background/router.ts';
import { keepStore } from '../../src/background/store.ts';
import { undoMerge } from '../../src/dashboard/backup/merging.ts';
import { importFile, restoreFile, restoreSnapshot } from '../../src/dashboard/backup/restore.ts';
import { storedRows } from '../../src/dashboard/backup/stored-rows.ts';
import { writeIntoFolder } from '../../src/dashboard/backup/write-copy.ts';
import { ownPage } from '../routes/asking.ts';
import { freshBrowser } from '../routes/fake-browser.ts';
import { FakeFolder } from './fake-folder.ts';
import { tablesOf } from './some-people.ts';

vi.mock('webextension-polyfill', () => import('../routes/fake-browser.ts'));

/** The dashboard's side of copies over the background itself, with a store and files in memory. */

const folder = new FakeFolder('Tend copies');
let profile: FakeFolder;
let store: ReturnType<typeof keepStore>;

async function askReal<Name extends RouteName>(name: Name, input: Input<Name>): Promise<AnswerTo<Name>> {
  const reply = await answer(store, { ask: name, input }, ownPage as never);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value as AnswerTo<Name>;
}

beforeEach(async () => {
  freshBrowser();
  for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  profile = new FakeFolder();
  const host = globalThis as { navigator?: object };
  host.navigator ??= {};
  Object.defineProperty(host.navigator, 'storage', {
    value: { getDirectory: async () => profile },
    configurable: true,
  });
  store = keepStore();
  const sendMessage = (message: object) => answer(store, message, ownPage as never);
  Object.assign(globalThis, { browser: { runtime: { id: 'tend', sendMessage } } });
});

/** Puts people into the store by a merge, as an import does. */
async function keep(names: string[]): Promise<void> {
  const tables = tablesOf(names);
  const rows = (['contacts', 'handles', 'notes', 'followUps'] as const).flatMap((table) =>
    tables[table].map((row) => ({ table, row })),
  );
  await askReal('mergeRows', { requestId: crypto.randomUUID(), rows });
}

async function copyOfNow(): Promise<File> {
  const wish = { device: 'Linux', installation: '4f9c2a1b', seal: undefined, progress: () => undefined };
  const { name } = await writeIntoFolder(folder.handle, wish);
  return folder.file(name.split('/')[1] ?? '');
}

/** A copy's text without the moment it was made. */
const textOf = async (file: File) =>
  gunzipSync(await file.arrayBuffer())
    .toString()
    .replace(/"made":"[^"]*"/, '');

async function names(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { rows } of storedRows(['contacts']))
    found.push(
      ...rows.filter((row) => !('deletedAt' in row)).map((row) => (row as { fullName: string }).fullName),
    );
  return found.sort();
}

test('export, wipe, restore, export: byte for byte the same', async () => {
  await keep(Array.from({ length: 190 }, (_, number) => `Person ${number}`));
  await keep(['Mara Okafor']); // is known already
  const file = await copyOfNow();
  const text = await textOf(file);
  await askReal('deleteEverything', { requestId: crypto.randomUUID() });
  expect(await names()).toEqual([]);
  await restoreFile(file);
  expect(await names()).toHaveLength(190);
  expect(await textOf(await copyOfNow())).toBe(text);
});

test('an import is merged, and taken back as a whole', async () => {
  await keep(['Mara Okafor', 'Jun Li']);
  const file = await copyOfNow();
  await askReal('deleteEverything', { requestId: crypto.randomUUID() });
  await keep(['Mara Okafor']);
  const merged = await importFile(file);
  expect(merged.added).toBe(5);
  expect(await names()).toEqual(['Jun Li', 'Mara Okafor']);
  await undoMerge(merged);
  expect(await names()).toEqual(['Mara Okafor']);
});

test('a snapshot brings back what was there, and the present is kept as another', async () => {
  await keep(['Mara Okafor']);
  const { name } = await askReal('takeSnapshot', { reason: 'asked' });
  await keep(['Mara Okafor', 'Jun Li']);
  await restoreSnapshot(name);
  expect(await names()).toEqual(['Mara Okafor']);
  const { snapshots, earlier } = await askReal('readStore', {});
  expect(snapshots.map(({ reason }) => reason)).toContain('restore');
  expect(earlier).toHaveLength(1);
});
