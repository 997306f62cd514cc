import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RouteName } from '../../src/api/contract.ts';
import { answer } from '../../src/background/router.ts';
import { keepStore, type Store } from '../../src/background/store.ts';
import { readFile, removeFile } from '../../src/files/profile-files.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { gunzipped } from '../../src/formats/bytes.ts';
import { removeDatabase } from '../../src/store/databases.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { addressOf, fromTab, handleOf, ownPage } from './asking.ts';
import { freshBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const mara = fromTab(1, addressOf('mara-okafor'));
let store: Store;

beforeEach(async () => {
  freshBrowser();
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
  freshProfile();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 12) });
  store = keepStore();
  await ask('chooseHome', { home: 'page' });
});
afterEach(() => {
  vi.useRealTimers();
});

// biome-ignore lint/suspicious/noExplicitAny: every question, every answer
async function ask(name: RouteName, input: object = {}, sender: object = ownPage): Promise<any> {
  const reply = await answer(store, { ask: name, input }, sender as Parameters<typeof answer>[2]);
  return reply.ok ? reply.value : reply.error.code;
}

async function note(text: string): Promise<void> {
  const { panel } = await ask('openPanel', { handle: handleOf('mara-okafor') }, mara);
  await ask('addNote', { capability: panel.capability, requestId: crypto.randomUUID(), text }, mara);
}

async function notes(): Promise<string[] | string> {
  const { panel = 'in-recovery' } = await ask('openPanel', { handle: handleOf('mara-okafor') }, mara);
  return panel.notes?.map((one: { text: string }) => one.text).sort() ?? panel;
}

async function restoreFrom(name: string): Promise<string> {
  const { database } = await ask('beginRestore');
  const reading = readBackup(gunzipped((await readFile('snapshots', name)).stream()));
  for (;;) {
    const { done, value } = await reading.next();
    if (!done) await ask('addRows', { database, ...value });
    else if ((await ask('finishRestore', { database, tally: value.tally, digest: value.digest })) && database)
      return database;
  }
}

/** A store with 'Sails.', made by a restore and then written to; beside it the one of before. Gives both their names. */
async function restoredStore(): Promise<{ before: string; now: string; snapshot: string }> {
  await note('Sails.');
  const { name: snapshot } = await ask('takeSnapshot', { reason: 'asked' });
  await note('Before the restore.');
  vi.setSystemTime(new Date(2026, 10, 27, 13));
  const now = await restoreFrom(snapshot);
  await note('After the restore.');
  expect(await notes()).toEqual(['After the restore.', 'Sails.']);
  return { before: 'tend', now, snapshot };
}

/** The worker ends, both files of the witness go, another worker starts. */
async function loseWitness(): Promise<void> {
  await store.witness((same) => same); // what is noted of the last write
  const opened = await store.anyway();
  opened.witness = undefined; // it writes none any more
  await store.inTurn(async () => undefined);
  opened.db.close();
  for (const name of ['store.json', 'store-again.json']) await removeFile('witness', name);
  freshBrowser();
  store = keepStore();
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

test('where no witness says which of two stores it is, none is shown, nothing is written, and both are told', async () => {
  const { before, now } = await restoredStore();
  await loseWitness();
  expect(await notes()).toBe('in-recovery');
  expect(await ask('listAgenda')).toBe('in-recovery');
  expect(await ask('chooseHome', { home: 'both' })).toBe('in-recovery');
  expect(await ask('acceptStore')).toBe('in-recovery');
  const { recovery, snapshots } = await ask('readStore');
  expect(recovery).toEqual({
    why: 'several',
    expected: {},
    choices: [
      { name: now, tally: expect.objectContaining({ contacts: 1, notes: 2 }), last: expect.any(String) },
      { name: before, tally: expect.objectContaining({ contacts: 1, notes: 2 }), last: expect.any(String) },
    ],
  });
  await store.copy();
  expect((await ask('readStore')).snapshots).toEqual(snapshots);
  await expect(readFile('witness', 'store.json')).rejects.toThrow();
});

test.each([
  ['of now', 'now', ['After the restore.', 'Sails.']],
  ['of before', 'before', ['Before the restore.', 'Sails.']],
] as const)(
  'the user chooses the store %s; the other is kept beside it for seven days',
  async (_, one, its) => {
    const stores = await restoredStore();
    await loseWitness();
    expect(await ask('goBack', { database: 'tend-20200101T000000000Z' })).toBe('not-found');
    expect(await ask('goBack', { database: stores[one] })).toEqual({});
    expect(await notes()).toEqual(its);
    expect(await ask('readHome')).toEqual({ home: 'page', locale: {} });
    const other = one === 'now' ? stores.before : stores.now;
    const state = await ask('readStore');
    expect(state.recovery).toBeUndefined();
    expect(state.earlier).toMatchObject([{ name: other, until: expect.stringMatching(/^2026-12-04T/) }]);
    store = keepStore();
    expect(await notes(), 'also after the worker has slept').toEqual(its);
    expect(await ask('goBack', { database: other })).toEqual({});
    expect(await notes()).not.toEqual(its);
  },
);

test('instead of choosing a snapshot can be restored; both stores are then put aside', async () => {
  const { before, now, snapshot } = await restoredStore();
  await loseWitness();
  vi.setSystemTime(new Date(2026, 10, 27, 14));
  await restoreFrom(snapshot);
  expect(await notes()).toEqual(['Sails.']);
  const { earlier } = await ask('readStore');
  expect(earlier.map(({ name }: { name: string }) => name).sort()).toEqual([before, now].sort());
});

test('the one store that has rows is the store, whatever its name', async () => {
  const { before, now } = await restoredStore();
  await loseWitness();
  await removeDatabase(before);
  expect(await notes()).toEqual(['After the restore.', 'Sails.']);
  expect(await databases(), 'no other is made').toEqual([now]);
  await note('And on.');
  store = keepStore();
  expect(await notes()).toEqual(['After the restore.', 'And on.', 'Sails.']);
});

test('an unfinished restore, an empty store and the folder of the backups are no stores to choose from', async () => {
  const { before, now } = await restoredStore();
  await loseWitness();
  await removeDatabase(before);
  vi.setSystemTime(new Date(2026, 10, 27, 14));
  const unfinished = (await ask('beginRestore')).database;
  await ask('addRows', { database: unfinished, table: 'notes', rows: [{ uid: 'x', contactUid: 'c' }] });
  const folder = new Dexie('tend-folder');
  folder.version(1).stores({ handles: '' });
  await folder.open();
  folder.close();
  await loseWitness();
  expect(await notes()).toEqual(['After the restore.', 'Sails.']);
  expect(await databases()).toEqual([now, unfinished, 'tend-folder'].sort());
});
