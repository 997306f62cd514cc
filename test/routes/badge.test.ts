import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { badgeText, showBadge } from '../../src/background/badge.ts';
import { keepReminding } from '../../src/background/reminders.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { waitUntil } from '../wait-until.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage, storeOf } from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
  const mara = fromTab(1, addressOf('mara-okafor'));
  const capability = await capabilityFor(db, mara, 'mara-okafor');
  const reminder = { capability, requestId: crypto.randomUUID(), due: '2026-11-23', summary: '' };
  await askAs(db, mara, 'setFollowUp', reminder);
});
afterEach(() => {
  vi.useRealTimers();
});

test('the badge has a number, nothing at zero, and 999+ above', () => {
  expect([0, 1, 999, 1000].map(badgeText)).toEqual(['', '1', '999', '999+']);
});

test('the badge counts a line from its day on, and until it is answered', async () => {
  await showBadge(storeOf(db));
  expect(fake.action.badge).toBe('');
  vi.setSystemTime(new Date(2026, 10, 23, 0, 0, 1));
  await showBadge(storeOf(db));
  expect(fake.action.badge).toBe('1');
  vi.setSystemTime(new Date(2027, 2, 1));
  await showBadge(storeOf(db));
  expect(fake.action.badge).toBe('1');
});

test('every start of the worker puts the badge right and makes the alarms that are missing', async () => {
  vi.setSystemTime(new Date(2026, 10, 23, 7, 30));
  keepReminding(storeOf(db));
  await waitUntil(() => expect(fake.action.badge).toBe('1'));
  expect(fake.alarms.made.get('midnight')?.scheduledTime).toBe(new Date(2026, 10, 24, 0, 0, 5).getTime());
  expect(fake.alarms.made.has('tick')).toBe(true);
});

test('an alarm that is there already is left as it is', async () => {
  keepReminding(storeOf(db));
  await waitUntil(() => expect(fake.alarms.made.has('tick')).toBe(true));
  const before = fake.alarms.made.get('midnight');
  keepReminding(storeOf(db));
  await waitUntil(() => expect(fake.action.badge).toBe(''));
  expect(fake.alarms.made.get('midnight')).toBe(before);
});
