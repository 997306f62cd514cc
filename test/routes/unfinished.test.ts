import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReminding } from '../../src/background/reminders.ts';
import { removeUnfinished } from '../../src/background/unfinished.ts';
import { restoringInto } from '../../src/files/restoring.ts';
import { waitUntil } from '../wait-until.ts';
import { freshRealStore, type RealStore } from './real-store.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const write = () => ({ requestId: crypto.randomUUID() });
let tend: RealStore;

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
  tend = await freshRealStore();
  Object.assign(navigator, { locks: fakeLocks() });
  await tend.note('Sails.');
});
afterEach(() => {
  vi.useRealTimers();
});

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

/** A restore whose page was closed midway: Mara is in its database. */
async function cutOff(): Promise<string> {
  vi.setSystemTime(Date.now() + 1000);
  const { database } = await tend.ask('beginRestore');
  await tend.ask('addRows', { database, ...(await contacts()) });
  expect(await names()).toContain(database);
  return database;
}

async function contacts() {
  return { table: 'contacts', rows: (await tend.ask('readRows', { table: 'contacts' })).rows };
}

async function maraUid(): Promise<string> {
  return (await contacts()).rows[0].uid;
}

test('whoever is erased for good is in no unfinished restore either', async () => {
  const database = await cutOff();
  await tend.ask('erasePerson', { ...write(), contactUid: await maraUid() });
  expect(await names()).not.toContain(database);
  expect(await names()).toContain('tend');
});

test('emptying the trash takes an unfinished restore along, even where nothing was in it', async () => {
  const database = await cutOff();
  await tend.ask('emptyTrash', write());
  expect(await names()).not.toContain(database);
});

test('every start of the worker deletes what a cut off restore has left', async () => {
  const database = await cutOff();
  keepReminding(tend.store);
  await waitUntil(async () => expect(await names()).not.toContain(database));
  expect(await names()).toContain('tend');
});

test('the database of a restore that is under way is left alone, also by another restore', async () => {
  const database = await cutOff();
  await restoringInto(database, async () => {
    await tend.ask('emptyTrash', write());
    await tend.ask('erasePerson', { ...write(), contactUid: await maraUid() });
    await cutOff();
    expect(await names()).toContain(database);
  });
  await removeUnfinished(tend.store);
  expect(await names()).toEqual(['tend']);
});

test('the store, and one that a restore put aside, are left alone', async () => {
  const first = await cutOff();
  const { rows } = await contacts();
  const { sumOf } = await import('../../src/formats/backup.ts');
  async function* pages() {
    yield { table: 'contacts' as const, rows };
  }
  expect(await tend.ask('finishRestore', { database: first, ...(await sumOf(pages())) })).toEqual({});
  await removeUnfinished(tend.store);
  expect((await names()).sort()).toEqual(['tend', first]);
});
