import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { listSnapshots } from '../../src/background/list-snapshots.ts';
import { keepStore } from '../../src/background/store.ts';
import { readFile } from '../../src/files/profile-files.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { gunzipped } from '../../src/formats/bytes.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { freshBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

beforeEach(() => {
  freshBrowser();
  freshProfile();
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
});

/** A store as version 1 left it: its tables, with one note in them. */
async function firstVersion(): Promise<void> {
  const db = new Dexie('tend');
  db.version(1).stores({
    contacts: 'uid',
    handles: 'uid, [service+kind+value], contactUid',
    notes: 'uid, [contactUid+created], [contactUid+pin]',
    followUps: 'uid, contactUid',
    answers: 'uid',
    drafts: '[view+handle], handle',
    due: 'contactUid, [next+contactUid], *words',
    changes: '++seq, requestId',
    settings: 'key',
  });
  await db.table('notes').add({ uid: 'n', contactUid: 'c', created: '', text: 'Sails.' });
  db.close();
}

test('before a store of an earlier version is made one of today it is copied, as that version', async () => {
  await firstVersion();
  const db = await keepStore().ready();
  expect(await db.notes.toArray()).toMatchObject([{ text: 'Sails.' }]);
  const [snapshot] = await listSnapshots();
  expect(snapshot).toMatchObject({ reason: 'upgrade' });
  const reading = readBackup(gunzipped((await readFile('snapshots', snapshot?.name ?? '')).stream()));
  const texts: unknown[] = [];
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) texts.push(...step.value.rows);
  expect(texts).toMatchObject([{ text: 'Sails.' }]);
  expect(step.value.header.version).toBe(1);
});

test('a store that cannot be copied first is left as it was', async () => {
  await firstVersion();
  const profile = freshProfile();
  profile.full = true;
  await expect(keepStore().ready()).rejects.toMatchObject({ code: 'store-unavailable' });
  const there = (await indexedDB.databases()).find(({ name }) => name === 'tend');
  expect(there?.version).toBe(10);
});
