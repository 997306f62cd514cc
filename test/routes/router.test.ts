import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../../src/background/router.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { waitUntil } from '../wait-until.ts';
import {
  addressOf,
  askAs,
  capabilityFor,
  freshBackground,
  fromTab,
  handleOf,
  ownPage,
  storeOf,
} from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
});
afterEach(() => {
  vi.useRealTimers();
});

const uid = () => crypto.randomUUID();
const mara = fromTabAt(1, 'mara-okafor');
function fromTabAt(tab: number, vanity: string) {
  return fromTab(tab, addressOf(vanity));
}

test('before the choice is made no panel is given to anybody', async () => {
  db = freshBackground();
  expect(
    await askAs(db, fromTabAt(1, 'mara-okafor'), 'openPanel', { handle: handleOf('mara-okafor') }),
  ).toEqual({});
});

test('with the side panel chosen a page gets no panel, and the side panel gets one', async () => {
  await askAs(db, ownPage, 'chooseHome', { home: 'sidebar' });
  const handle = handleOf('mara-okafor');
  expect(await askAs(db, mara, 'openPanel', { handle })).toEqual({ home: 'sidebar' });
  expect(await askAs(db, ownPage, 'openPanel', { handle, windowId: 1 })).toHaveProperty('panel');
});

test('the panel is about whom the tab shows now, not whom the document was loaded for', async () => {
  const sender = { ...mara, url: addressOf('tomas-brandt') };
  expect(await askAs(db, sender, 'openPanel', { handle: handleOf('tomas-brandt') })).toBe('address-changed');
  expect(await askAs(db, sender, 'openPanel', { handle: handleOf('mara-okafor') })).toHaveProperty('panel');
});

test('a save that arrives after walking on lands on the person it was written for', async () => {
  const capability = await capabilityFor(db, mara, 'mara-okafor');
  const walkedOn = fromTabAt(1, 'tomas-brandt');
  await capabilityFor(db, walkedOn, 'tomas-brandt');
  await askAs(db, walkedOn, 'addNote', { capability, requestId: uid(), text: 'about Mara' });
  expect(await db.notes.toArray()).toMatchObject([{ text: 'about Mara' }]);
  expect(await db.handles.toArray()).toMatchObject([{ value: 'mara-okafor' }]);
});

test('a capability works in the tab and document it was given to, and nowhere else', async () => {
  const capability = await capabilityFor(db, mara, 'mara-okafor');
  const input = () => ({ capability, requestId: uid(), text: 'x' });
  expect(await askAs(db, fromTabAt(2, 'mara-okafor'), 'addNote', input())).toBe('panel-expired');
  const reloaded = fromTab(1, addressOf('mara-okafor'), 'document-new');
  expect(await askAs(db, reloaded, 'addNote', input())).toBe('panel-expired');
  expect(await askAs(db, ownPage, 'addNote', input())).toBe('panel-expired');
  expect(await db.notes.count()).toBe(0);
});

test('a page reaches thirty people a minute and no more, however often it reloads', async () => {
  for (let person = 0; person < 30; person++)
    await capabilityFor(db, fromTabAt(1, `person-${person}`), `person-${person}`);
  const sender = fromTab(1, addressOf('person-31'), 'document-new');
  expect(await askAs(db, sender, 'openPanel', { handle: handleOf('person-31') })).toBe('too-many');
  expect(await askAs(db, fromTabAt(1, 'person-3'), 'openPanel', { handle: handleOf('person-3') })).not.toBe(
    'too-many',
  );
  vi.setSystemTime(new Date(2026, 10, 22, 12, 1, 1));
  expect(await askAs(db, sender, 'openPanel', { handle: handleOf('person-31') })).toHaveProperty('panel');
});

test('thirty-one people asked for at the same moment are one too many', async () => {
  const asked = Array.from({ length: 31 }, (_, person) =>
    askAs(db, fromTabAt(1, `person-${person}`), 'openPanel', { handle: handleOf(`person-${person}`) }),
  );
  expect((await Promise.all(asked)).filter((one) => one === 'too-many')).toHaveLength(1);
});

test('a page may not list, find, choose, or touch a follow-up without its panel', async () => {
  expect(await askAs(db, mara, 'listAgenda', {})).toBe('not-allowed');
  expect(await askAs(db, mara, 'search', { text: 'a' })).toBe('not-allowed');
  expect(await askAs(db, mara, 'chooseHome', { home: 'both' })).toBe('not-allowed');
  expect(await askAs(db, mara, 'readHome', {})).toBe('not-allowed');
  expect(await askAs(db, mara, 'removeFollowUp', { requestId: uid(), followUpUid: uid() })).toBe(
    'not-allowed',
  );
  expect(await askAs(db, mara, 'undo', { requestId: uid(), undoes: uid() })).toBe('not-allowed');
});

test('a page may not touch the follow-up of another person', async () => {
  const tomas = fromTabAt(2, 'tomas-brandt');
  const theirs = await capabilityFor(db, tomas, 'tomas-brandt');
  const requestId = uid();
  await askAs(db, tomas, 'setFollowUp', { capability: theirs, requestId, due: '2026-11-23', summary: '' });
  const [followUp] = await db.followUps.toArray();
  const capability = await capabilityFor(db, mara, 'mara-okafor');
  await askAs(db, mara, 'keepContact', { capability, requestId: uid() });
  const write = { capability, requestId: uid(), followUpUid: followUp?.uid ?? '' };
  expect(await askAs(db, mara, 'removeFollowUp', write)).toBe('not-found');
  expect(await askAs(db, mara, 'undo', { capability, requestId: uid(), undoes: requestId })).toBe(
    'not-found',
  );
});

const strangers: [string, object][] = [
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
  ['a frame inside the page', { ...mara, frameId: 3 }],
  ['a page without TLS', { ...mara, tab: { id: 1, url: 'http://www.linkedin.com/in/mara-okafor/' } }],
  ['a look-alike host', { ...mara, tab: { id: 1, url: 'https://evil-linkedin.com/in/mara-okafor/' } }],
  ['a sender without a tab', { id: 'tend', url: 'https://www.linkedin.com/', frameId: 0 }],
  ['a tab without an address', { id: 'tend', url: 'about:blank', frameId: 0, tab: { id: 1 } }],
];
test.each(strangers)('%s may ask nothing', async (_who, sender) => {
  expect(await askAs(db, sender, 'openPanel', { handle: handleOf('mara-okafor') })).toBe('not-allowed');
});

test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', '', 'nope'])(
  '%j is no route',
  async (name) => {
    const askedBy = (sender: object) =>
      answer(storeOf(db), { ask: name }, sender as Parameters<typeof answer>[2]);
    expect(await askedBy(mara)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect(await askedBy(ownPage)).toEqual({ ok: false, error: { code: 'malformed' } });
  },
);

test('a write asked twice with one requestId is done once', async () => {
  const capability = await capabilityFor(db, mara, 'mara-okafor');
  const input = { capability, requestId: uid(), text: 'once' };
  await Promise.all([askAs(db, mara, 'addNote', input), askAs(db, mara, 'addNote', input)]);
  expect(await db.notes.count()).toBe(1);
});

test('a write tells the open views and puts the badge right', async () => {
  const capability = await capabilityFor(db, mara, 'mara-okafor');
  const before = fake.storage.local.values.changed;
  await askAs(db, mara, 'setFollowUp', { capability, requestId: uid(), due: '2026-11-22', summary: '' });
  await waitUntil(() => expect(fake.action.badge).toBe('1'));
  expect(fake.storage.local.values.changed).not.toBe(before);
});
