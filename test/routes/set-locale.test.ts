import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notifyOfDay } from '../../src/background/notification.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage, storeOf } from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground(); // Sunday 22 November 2026, noon
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
});
afterEach(() => {
  vi.useRealTimers();
});

const mara = () => fromTab(1, addressOf('mara-okafor'));

test('with no language set nothing is brought into a page', async () => {
  await capabilityFor(db, mara(), 'mara-okafor');
  expect(fake.scripting.brought).toEqual([]);
});

test('a language that is set is in the browser’s menu, in every page with a panel, and told to Tend’s own', async () => {
  mara();
  expect(await askAs(db, ownPage, 'setLocale', { language: 'de', weekStart: 0 })).toEqual({});
  expect(fake.contextMenus.items.map(({ title }) => title)).toEqual([wordsOf('de').share_this]);
  expect(fake.scripting.brought).toEqual(['words/de.js in 1']);
  expect(await askAs(db, ownPage, 'readHome', {})).toEqual({
    home: 'page',
    locale: { language: 'de', weekStart: 0 },
  });
});

test('pages that sleep are not woken for it, and one that does not answer keeps nobody waiting', async () => {
  mara();
  fromTab(2, addressOf('ivo-lindqvist'));
  fake.tabs.discarded.add(2);
  fake.scripting.hangs = true;
  expect(await askAs(db, ownPage, 'setLocale', { language: 'de' })).toEqual({});
  expect(fake.scripting.brought).toEqual(['words/de.js in 1']);
});

test('a panel has its words before its first answer', async () => {
  await askAs(db, ownPage, 'setLocale', { language: 'ja' });
  await askAs(db, mara(), 'openPanel', {});
  expect(fake.scripting.brought).toEqual(['words/ja.js in 1']);
});

test('set back, the words of the browser’s language come again', async () => {
  mara();
  await askAs(db, ownPage, 'setLocale', { language: 'pl' });
  await askAs(db, ownPage, 'setLocale', {});
  expect(fake.scripting.brought).toEqual(['words/pl.js in 1', 'words/en.js in 1']);
  expect(fake.contextMenus.items.map(({ title }) => title)).toEqual([wordsOf('en').share_this]);
});

test('the notification of the day is in that language', async () => {
  await askAs(db, ownPage, 'setLocale', { language: 'pl' });
  fake.allowNotifications();
  await askAs(db, ownPage, 'setReminding', { notify: { at: '09:00', quietDays: [] } });
  const capability = await capabilityFor(db, mara(), 'mara-okafor');
  const day = { requestId: crypto.randomUUID(), due: '2026-11-23', summary: '' };
  await askAs(db, mara(), 'setFollowUp', { capability, ...day });
  vi.setSystemTime(new Date(2026, 10, 23, 9));
  await notifyOfDay(storeOf(db));
  expect(fake.notifications.shown[0]?.title).toBe(wordsOf('pl').notify_title_one?.replace('$1', '1'));
});

test('a worker that was asleep passes over the small words of that language', async () => {
  const capability = await capabilityFor(db, mara(), 'mara-okafor');
  await askAs(db, mara(), 'addNote', {
    capability,
    requestId: crypto.randomUUID(),
    text: 'Zwischen den Jahren',
  });
  const found = async () => {
    Object.assign(globalThis, { tendWords: undefined });
    const answer = await askAs(db, ownPage, 'whoMatches', { text: 'zwischen' });
    return typeof answer === 'object' ? answer.people.length : answer;
  };
  expect(await found()).toBe(1);
  await askAs(db, ownPage, 'setLocale', { language: 'de' });
  expect(await found()).toBe(0);
});

test.each([{ language: 'tlh' }, { weekStart: 3 }, { language: '../../manifest' }])(
  'what is no language or first day of a week is refused: %j',
  async (input) => {
    expect(await askAs(db, ownPage, 'setLocale', input as never)).toBe('malformed');
  },
);

test('a page may not set it', async () => {
  expect(await askAs(db, mara(), 'setLocale', { language: 'de' })).toBe('not-allowed');
});
