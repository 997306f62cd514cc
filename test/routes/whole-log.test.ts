import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepStore } from '../../src/background/store.ts';
import { keepLogWhole } from '../../src/background/whole-log.ts';
import { readFile } from '../../src/files/profile-files.ts';
import { addNote } from '../../src/store/notes.ts';
import { FakeFile, freshProfile } from '../files/fake-profile.ts';
import { action, mara } from '../store/fresh-store.ts';
import { waitUntil } from '../wait-until.ts';
import { freshBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));
const beginNewLog = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../src/store/databases.ts', async (original) => ({ ...(await original<object>()), beginNewLog }));

/** Bytes. */
const ENOUGH = 1e9;

let profile: ReturnType<typeof freshProfile>;

beforeEach(() => {
  beginNewLog.mockClear();
  freshBrowser();
  profile = freshProfile();
  Object.assign(navigator, { storageBuckets: { keys: async () => [] } }); // as in Chromium
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
});

test('a write that failed is remembered while the worker sleeps, until a new log is begun', async () => {
  const log = keepLogWhole();
  await log.mended('tend');
  expect(await log.isSuspect()).toBe(false);
  log.suspect();
  expect(await log.isSuspect()).toBe(true);
  await log.settled();
  const awake = keepLogWhole();
  expect(await awake.isSuspect()).toBe(true);
  profile.free = 0;
  await expect(awake.mended('tend')).rejects.toMatchObject({ code: 'store-failed' });
  expect(await keepLogWhole().isSuspect()).toBe(true);
  profile.free = ENOUGH;
  await awake.mended('tend');
  expect(await keepLogWhole().isSuspect()).toBe(false);
});

test('a write that fails while a new log is begun leaves it in doubt', async () => {
  const log = keepLogWhole();
  const mending = log.mended('tend');
  await log.isSuspect();
  log.suspect();
  await mending;
  expect(await log.isSuspect()).toBe(true);
  await log.mended('tend');
  expect(await log.isSuspect()).toBe(false);
});

describe('on a full disk', () => {
  const open = vi.fn(() => {
    throw new DOMException('no room', 'UnknownError');
  });
  let whole: IDBFactory;

  beforeEach(async () => {
    const store = keepStore();
    const { db } = await store.anyway();
    await addNote(db, { ...action(), handle: mara, text: 'Sails.' });
    await waitUntil(async () => {
      const { seq } = JSON.parse(await (await readFile('witness', 'store.json')).text());
      expect(seq).toBeGreaterThan(0);
    });
    await store.log.settled();
    whole = Dexie.dependencies.indexedDB as IDBFactory;
    Dexie.dependencies.indexedDB = { ...whole, open } as unknown as IDBFactory;
    open.mockClear();
    profile.free = 0;
  });

  test('a store that cannot be opened is not called unreadable; with room it is', async () => {
    freshBrowser(); // in this run no write has failed yet
    await expect(keepStore().ready()).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(open).toHaveBeenCalled();
    expect(await keepLogWhole().isSuspect(), 'what the browser wrote at its opening may be torn').toBe(true);
    profile.free = ENOUGH; // so that is not the reason
    await expect(keepStore().ready()).rejects.toMatchObject({ code: 'in-recovery' });
  });

  test('a store in which a write has failed is not opened, in the next run of the browser neither', async () => {
    const { log } = keepStore();
    log.suspect();
    await expect(keepStore().ready()).rejects.toMatchObject({ code: 'store-unavailable' });
    await log.settled();
    freshBrowser();
    await expect(keepStore().ready()).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(open, 'the browser would tidy up behind the torn place').not.toHaveBeenCalled();
    profile.free = ENOUGH;
    Dexie.dependencies.indexedDB = whole;
    expect(await (await keepStore().ready()).notes.count()).toBe(1);
  });
});

test('a store that the browser closed by itself, as it does where a write of its own has failed, gets a new log', async () => {
  const store = keepStore();
  const { db } = await store.anyway();
  await store.log.mended(db.name);
  expect(await store.log.isSuspect()).toBe(false);
  db.onClosed?.();
  expect(await store.log.isSuspect()).toBe(true);
});

test('where the disk is nearly full a write is not begun, and what is there can be read', async () => {
  const store = keepStore();
  const note = async (text: string) => addNote(await store.writable(), { ...action(), handle: mara, text });
  await note('Sails.');
  profile.free = 1e6;
  const failed = vi.fn();
  const { db } = await store.anyway();
  db.onFailed = failed;
  await expect(note('Not kept.')).rejects.toMatchObject({ code: 'store-failed' });
  expect((await (await store.ready()).notes.toArray()).map(({ text }) => text)).toEqual(['Sails.']);
  expect(failed, 'nothing can be torn').not.toHaveBeenCalled();
  profile.free = ENOUGH;
  beginNewLog.mockClear();
  await note('Kept.');
  expect(beginNewLog, 'what the browser could not write meanwhile is told there').toHaveBeenCalled();
});

test('where a browser does not tell what is free, a store that cannot be opened is called so where no file can be written', async () => {
  Object.assign(navigator, { storageBuckets: undefined }); // as in Firefox
  await addNote(await keepStore().writable(), { ...action(), handle: mara, text: 'Sails.' });
  await waitUntil(async () => expect(await readFile('witness', 'store.json')).toBeDefined());
  const open = () => {
    throw new DOMException('no room', 'UnknownError');
  };
  Dexie.dependencies.indexedDB = { ...Dexie.dependencies.indexedDB, open } as unknown as IDBFactory;
  const noRoom = vi.spyOn(FakeFile.prototype, 'createWritable').mockRejectedValue(new Error('no room'));
  await expect(keepStore().ready()).rejects.toMatchObject({ code: 'store-unavailable' });
  noRoom.mockRestore();
  await expect(keepStore().ready()).rejects.toMatchObject({ code: 'in-recovery' });
});

test('where little more is free than a new log takes, none is begun, and the next write is not refused for its sake', async () => {
  const log = keepLogWhole();
  profile.free = 20 << 20;
  await expect(log.readyToWrite('tend')).rejects.toMatchObject({ code: 'store-failed' });
  expect(beginNewLog).not.toHaveBeenCalled();
  profile.free = 24 << 20;
  beginNewLog.mockImplementationOnce(async () => {
    profile.free -= 16 << 20; // not given back yet
  });
  await log.readyToWrite('tend');
  await log.readyToWrite('tend');
});

describe('after a full disk, the browser tells what failed only where a new log is begun', () => {
  test('the first write with room succeeds all the same, in the store opened anew', async () => {
    const store = keepStore();
    const { db } = await store.anyway();
    await store.log.mended(db.name);
    store.log.suspect();
    beginNewLog.mockImplementationOnce(async () => {
      db.onClosed?.();
      throw new DOMException('told late', 'AbortError');
    });
    const open = await store.writable();
    await addNote(open, { ...action(), handle: mara, text: 'Sails.' });
    expect(open, 'the closed one is not written any more').not.toBe(db);
    expect(await open.notes.count()).toBe(1);
  });

  test('one that fails again is refused', async () => {
    const failing = async () => {
      throw new DOMException('no room', 'UnknownError');
    };
    beginNewLog.mockImplementationOnce(failing).mockImplementationOnce(failing);
    const log = keepLogWhole();
    await expect(log.mended('tend')).rejects.toMatchObject({ code: 'store-failed' });
    await log.mended('tend');
  });
});
