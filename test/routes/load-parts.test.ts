import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFile } from '../../src/files/profile-files.ts';
import { waitUntil } from '../wait-until.ts';
import { addressOf, fromTab } from './asking.ts';
import fake, { freshBrowser } from './fake-browser.ts';
import { freshRealStore, RealStore } from './real-store.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let real: RealStore;
beforeEach(async () => {
  real = await freshRealStore();
  await real.note('Sails.');
  await waitUntil(async () => {
    const { seq } = JSON.parse(await (await readFile('witness', 'store.json')).text());
    expect(seq).toBeGreaterThan(0);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Another worker starts, in a browser that opens no database. */
function shut(): void {
  const open = () => {
    throw new DOMException('in the way', 'UnknownError');
  };
  Dexie.dependencies.indexedDB = { ...Dexie.dependencies.indexedDB, open } as unknown as IDBFactory;
  real = new RealStore();
}

/** What a page that has become Mara's asks for, and what is brought there. */
async function load(parts: string): Promise<unknown> {
  fake.scripting.brought.length = 0;
  const answer = await real.ask('loadParts', { parts }, fromTab(1, addressOf('mara-okafor')));
  return [answer, ...fake.scripting.brought];
}

async function expectAllParts(language: string): Promise<void> {
  expect(await load('panel')).toEqual([{}, 'src/content/index.js in 1']);
  expect(await load('late')).toEqual([{}, `words/${language}.js in 1`, 'src/content/parts.js in 1']);
  expect(await load('message')).toEqual([{}, 'src/content/message-part.js in 1']);
}

test('the late parts come with the words of the language that is set', async () => {
  await real.ask('setLocale', { language: 'de' });
  await expectAllParts('de');
});

test('the panel comes into a page, and says what is wrong, while the store is not what its witness says', async () => {
  const { db } = await real.store.anyway();
  await Promise.all(db.tables.map((table) => table.clear()));
  db.close();
  freshBrowser();
  real = new RealStore();
  expect(await real.ask('listAgenda')).toBe('in-recovery');
  await expectAllParts('en');
});

test('it comes also while the store cannot be read, in the browser’s language', async () => {
  await real.ask('setLocale', { language: 'de' });
  freshBrowser();
  shut();
  expect(await real.ask('listAgenda')).toBe('in-recovery');
  await expectAllParts('en');
});

test('it comes also where a full disk lets the store not be opened at all', async () => {
  const { db } = await real.store.anyway();
  Object.assign(navigator, { storageBuckets: {} }); // as in Chromium
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage: 1000, quota: 1000 });
  db.onFailed?.(); // as the browser let a write fail
  await waitUntil(async () => expect(await real.store.log.isSuspect()).toBe(true));
  expect(await real.ask('listAgenda')).toBe('store-unavailable');
  await expectAllParts('en');
});
