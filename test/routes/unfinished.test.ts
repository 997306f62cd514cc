import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RouteName } from '../../src/api/contract.ts';
import { keepReminding } from '../../src/background/reminders.ts';
import { answer } from '../../src/background/router.ts';
import { keepStore, type Store } from '../../src/background/store.ts';
import { removeUnfinished } from '../../src/background/unfinished.ts';
import { restoringInto } from '../../src/files/restoring.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { addressOf, fromTab, handleOf, ownPage } from './asking.ts';
import { freshBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const mara = fromTab(1, addressOf('mara-okafor'));
const write = () => ({ requestId: crypto.randomUUID() });
let store: Store;

/** The browser's locks, as far as a restore needs them. */
function fakeLocks() {
  const held = new Map<string, number>();
  return {
    async request(name: string, options: { ifAvailable?: boolean }, work: (lock: object | null) => unknown) {
      if (options.ifAvailable && held.get(name)) return work(null);
      held.set(name, (held.get(name) ?? 0) + 1);
      try {
        return await work({});
      } finally {
        held.set(name, (held.get(name) ?? 0) - 1);
      }
    },
  };
}

beforeEach(async () => {
  freshBrowser();
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
  freshProfile();
  Object.assign(navigator, { locks: fakeLocks() });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 12) });
  store = keepStore();
  await ask('chooseHome', { home: 'page' });
  const { panel } = await ask('openPanel', { handle: handleOf('mara-okafor') }, mara);
  await ask('addNote', { ...write(), capability: panel.capability, text: 'Sails.' }, mara);
});
afterEach(() => {
  vi.useRealTimers();
});

// biome-ignore lint/suspicious/noExplicitAny: every question, every answer
async function ask(name: RouteName, input: object = {}, sender: object = ownPage): Promise<any> {
  const reply = await answer(store, { ask: name, input }, sender as Parameters<typeof answer>[2]);
  return reply.ok ? reply.value : reply.error.code;
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

/** A restore whose page was closed midway: Mara is in its database. */
async function cutOff(): Promise<string> {
  vi.setSystemTime(Date.now() + 1000);
  const { database } = await ask('beginRestore');
  await ask('addRows', { database, ...(await contacts()) });
  expect(await names()).toContain(database);
  return database;
}

async function contacts() {
  return { table: 'contacts', rows: (await ask('readRows', { table: 'contacts' })).rows };
}

async function maraUid(): Promise<string> {
  return (await contacts()).rows[0].uid;
}

test('whoever is erased for good is in no unfinished restore either', async () => {
  const database = await cutOff();
  await ask('erasePerson', { ...write(), contactUid: await maraUid() });
  expect(await names()).not.toContain(database);
  expect(await names()).toContain('tend');
});

test('emptying the trash takes an unfinished restore along, even where nothing was in it', async () => {
  const database = await cutOff();
  await ask('emptyTrash', write());
  expect(await names()).not.toContain(database);
});

test('every start of the worker deletes what a cut off restore has left', async () => {
  const database = await cutOff();
  keepReminding(store);
  await vi.waitFor(async () => expect(await names()).not.toContain(database));
  expect(await names()).toContain('tend');
});

test('the database of a restore that is under way is left alone, also by another restore', async () => {
  const database = await cutOff();
  await restoringInto(database, async () => {
    await ask('emptyTrash', write());
    await ask('erasePerson', { ...write(), contactUid: await maraUid() });
    await cutOff();
    expect(await names()).toContain(database);
  });
  await removeUnfinished(store);
  expect(await names()).toEqual(['tend']);
});

test('the store, and one that a restore put aside, are left alone', async () => {
  const first = await cutOff();
  const { rows } = await contacts();
  const { sumOf } = await import('../../src/formats/backup.ts');
  async function* pages() {
    yield { table: 'contacts' as const, rows };
  }
  expect(await ask('finishRestore', { database: first, ...(await sumOf(pages())) })).toEqual({});
  await removeUnfinished(store);
  expect((await names()).sort()).toEqual(['tend', first]);
});
