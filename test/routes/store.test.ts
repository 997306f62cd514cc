import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RouteName } from '../../src/api/contract.ts';
import { answer } from '../../src/background/router.ts';
import { keepStore, type Store } from '../../src/background/store.ts';
import type { StoreState } from '../../src/domain/copies.ts';
import { listFiles, readFile } from '../../src/files/profile-files.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { gunzipped } from '../../src/formats/bytes.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { waitUntil } from '../wait-until.ts';
import { addressOf, fromTab, handleOf, ownPage } from './asking.ts';
import { freshBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const mara = fromTab(1, addressOf('mara-okafor'));
let store: Store;
let profile: ReturnType<typeof freshProfile>;

beforeEach(async () => {
  freshBrowser();
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
  profile = freshProfile();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 12) });
  store = keepStore();
  await ask('chooseHome', { home: 'page' });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks as Tend's own page, or as Mara's; the value, or the refusal's code. */
// biome-ignore lint/suspicious/noExplicitAny: every question, every answer
async function ask(name: RouteName, input: object = {}, sender: object = ownPage): Promise<any> {
  const reply = await answer(store, { ask: name, input }, sender as Parameters<typeof answer>[2]);
  return reply.ok ? reply.value : reply.error.code;
}

async function note(text: string): Promise<string> {
  const { panel } = await ask('openPanel', { handle: handleOf('mara-okafor') }, mara);
  const requestId = crypto.randomUUID();
  await ask('addNote', { capability: panel.capability, requestId, text }, mara);
  return requestId;
}

async function notes(): Promise<string[]> {
  const answered = await ask('openPanel', { handle: handleOf('mara-okafor') }, mara);
  return typeof answered === 'string'
    ? [answered]
    : answered.panel.notes.map((one: { text: string }) => one.text);
}

/** The witness and the snapshot that follow a write are there. */
async function kept(seq: number): Promise<StoreState> {
  await waitUntil(async () => {
    const witness = JSON.parse(await (await readFile('witness', 'store.json')).text());
    expect(witness.seq).toBeGreaterThanOrEqual(seq);
    expect(witness.snapshot).toBeDefined();
  });
  return ask('readStore');
}

/** The worker ends, something happens to the store, another worker starts. */
async function restart(
  meanwhile: (db: TendDatabase) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { db } = await store.anyway();
  const { name } = db;
  db.close();
  const other = openDatabase(name);
  await meanwhile(other);
  other.close();
  freshBrowser();
  store = keepStore();
}

test('after the first write there is a witness and a snapshot with all of it', async () => {
  await note('Sails.');
  const { snapshots, tally } = await kept(3);
  expect(tally).toMatchObject({ contacts: 1, notes: 1, handles: 1 });
  const file = await readFile('snapshots', snapshots[0]?.name ?? '');
  let text = '';
  for await (const { table, rows } of readBackup(gunzipped(file.stream())))
    if (table === 'notes') text += JSON.stringify(rows);
  expect(text).toContain('Sails.');
});

test('a store that is as its witness says is opened as ever', async () => {
  await note('Sails.');
  await kept(3);
  await restart();
  expect(await notes()).toEqual(['Sails.']);
});

const damages: [string, 'empty' | 'behind', (db: TendDatabase) => Promise<unknown>][] = [
  ['emptied', 'empty', (db) => Promise.all(db.tables.map((table) => table.clear()))],
  ['without its last change', 'behind', (db) => db.changes.where('seq').aboveOrEqual(3).delete()],
  ['without some notes', 'behind', (db) => db.notes.clear()],
];

test.each(damages)(
  'a store %s is noticed, shown nowhere as it is, and can be restored',
  async (_what, why, damage) => {
    await note('Sails.');
    const { snapshots } = await kept(3);
    await restart(damage);
    await store.writable().catch(() => undefined); // the count, which nothing but writes waits for
    expect((await ask('readStore')).recovery).toMatchObject({ why, expected: { notes: 1 } });
    expect(await notes()).toEqual(['in-recovery']);
    expect(await ask('listAgenda')).toBe('in-recovery');
    expect(await ask('chooseHome', { home: 'both' })).toBe('in-recovery');
    await restoreFrom(snapshots[0]?.name ?? '');
    expect(await notes()).toEqual(['Sails.']);
    expect((await ask('readStore')).recovery).toBeUndefined();
    await note('Rows.');
    await restart();
    expect(await notes()).toEqual(['Rows.', 'Sails.']);
  },
);

async function restoreFrom(name: string): Promise<unknown> {
  const { database } = await ask('beginRestore');
  const reading = readBackup(gunzipped((await readFile('snapshots', name)).stream()));
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return ask('finishRestore', { database, tally: value.tally, digest: value.digest });
    await ask('addRows', { database, ...value });
  }
}

test('in recovery nothing is thinned and no snapshot is taken by itself', async () => {
  await note('Sails.');
  const { snapshots } = await kept(3);
  await restart((db) => Promise.all(db.tables.map((table) => table.clear())));
  vi.setSystemTime(new Date(2027, 5, 1));
  await store.copy();
  expect((await ask('readStore')).snapshots).toEqual(snapshots);
});

test('the user can go on with what is there', async () => {
  await note('Sails.');
  await kept(3);
  await restart((db) => db.notes.clear());
  await store.writable().catch(() => undefined);
  await ask('acceptStore');
  expect(await notes()).toEqual([]);
  await restart();
  await note('Rows.');
  expect(await notes()).toEqual(['Rows.']);
});

test('a restore that is not whole changes nothing', async () => {
  await note('Sails.');
  const { snapshots } = await kept(3);
  await note('Rows.');
  const { database } = await ask('beginRestore');
  await ask('addRows', { database, table: 'notes', rows: [{ uid: 'x' }] });
  expect(await ask('finishRestore', { database, tally: { notes: 2 }, digest: 'f'.repeat(64) })).toBe(
    'backup-damaged',
  );
  expect(await notes()).toEqual(['Rows.', 'Sails.']);
  await restoreFrom(snapshots[0]?.name ?? '');
  expect(await notes()).toEqual(['Sails.']);
});

test('the store of before a restore is kept for seven days, with a snapshot of it', async () => {
  await note('Sails.');
  const { snapshots } = await kept(3);
  await restoreFrom(snapshots[0]?.name ?? '');
  const state = await ask('readStore');
  expect(state.snapshots.map(({ reason }: { reason: string }) => reason)).toContain('restore');
  expect(state.earlier).toMatchObject([{ name: 'tend', until: expect.stringMatching(/^2026-12-04T12/) }]);
  const names = async () => (await indexedDB.databases()).map(({ name }) => name);
  expect(await names()).toContain('tend');
  vi.setSystemTime(new Date(2026, 11, 5));
  const { removeEarlier } = await import('../../src/background/earlier.ts');
  await removeEarlier(store);
  expect(await names()).not.toContain('tend');
  expect(await notes()).toEqual(['Sails.']);
});

test('deleting everything leaves nothing, and begins anew', async () => {
  await note('Sails.');
  await kept(3);
  const erased = await ask('deleteEverything', { requestId: crypto.randomUUID() });
  expect(erased.rows).toMatchObject({ notes: 1 });
  expect(await listFiles('snapshots')).toEqual([]);
  expect(await ask('readHome')).toEqual({ locale: {} });
  expect(await ask('listAgenda')).toMatchObject({ empty: true });
});

test('where no file can be written Tend works all the same', async () => {
  profile.full = true;
  await restart().then(() => note('Sails.'));
  expect(await notes()).toEqual(['Sails.']);
});
