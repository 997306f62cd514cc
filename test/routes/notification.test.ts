import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToNotification, notifyOfDay } from '../../src/background/notification.ts';
import { keepReminding } from '../../src/background/reminders.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { waitUntil } from '../wait-until.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage, storeOf } from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const NAMES = ['Mara Okafor', 'Dr. Tomás Brandt', 'Jun Li', 'Priya Shah', 'Noa Barkai'];

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground(); // Sunday 22 November 2026, noon
  fake.allowNotifications();
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
  await turnOn();
});
afterEach(() => {
  vi.useRealTimers();
});

async function turnOn(quietDays: number[] = []): Promise<void> {
  await askAs(db, ownPage, 'setReminding', { notify: { at: '09:00', quietDays } });
}

/** Somebody is to be written to on that day. */
async function remind(name: string, due = '2026-11-23'): Promise<void> {
  const vanity = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const tab = fromTab(1, addressOf(vanity));
  const capability = await capabilityFor(db, tab, vanity);
  const handle = { service: 'linkedin', kind: 'vanity' as const, value: vanity };
  const glimpse = { handle, fields: { fullName: { value: name, from: 'test', sure: true } } };
  const day = { requestId: crypto.randomUUID(), due, summary: '' };
  expect(await askAs(db, tab, 'setFollowUp', { capability, glimpse, ...day })).toEqual({});
}

/** The worker wakes at that time of Monday or another day. */
async function wake(hour: number, minute = 0, day = 23): Promise<void> {
  vi.setSystemTime(new Date(2026, 10, day, hour, minute));
  await notifyOfDay(storeOf(db));
}

const alarm = () => fake.alarms.made.get('notify')?.scheduledTime;

test('at its time it says how many there are, and their first names', async () => {
  for (const name of NAMES) await remind(name);
  await wake(8, 59);
  expect(fake.notifications.shown).toEqual([]);
  await wake(9);
  expect(fake.notifications.shown).toHaveLength(1);
  const [{ title, message } = { title: '', message: '' }] = fake.notifications.shown;
  expect(title).toBe('5 people to get in touch with today');
  expect(message.split(/, (?:and )?| and /)).toHaveLength(4);
  expect(message).toContain('and 2 more');
  expect(message).not.toContain('Dr.');
  expect(message).not.toContain('Okafor');
});

test('it is shown once a day, however often the worker wakes', async () => {
  await remind('Mara Okafor');
  await Promise.all([wake(9), wake(9)]);
  await wake(9, 30);
  await wake(18);
  expect(fake.notifications.shown).toHaveLength(1);
  await wake(9, 0, 24);
  expect(fake.notifications.shown, 'who was not answered is told of again the day after').toHaveLength(2);
});

test('a time that was missed is made up for on the same day, once', async () => {
  await remind('Mara Okafor');
  await wake(16, 20);
  await wake(16, 50);
  expect(fake.notifications.shown).toHaveLength(1);
});

test('it is not made up for once the day is over', async () => {
  await remind('Mara Okafor');
  await wake(7, 0, 24); // all of Monday was slept through
  expect(fake.notifications.shown).toEqual([]);
  await wake(9, 0, 24);
  expect(fake.notifications.shown).toHaveLength(1);
});

test('on a quiet day there is none', async () => {
  await turnOn([1]);
  await remind('Mara Okafor');
  await wake(9);
  await wake(20);
  expect(fake.notifications.shown).toEqual([]);
  await wake(9, 0, 24);
  expect(fake.notifications.shown).toHaveLength(1);
});

test('with nobody up there is none, and who comes up later that day is not told of', async () => {
  await wake(9);
  await remind('Mara Okafor');
  await wake(12);
  expect(fake.notifications.shown).toEqual([]);
});

test('it counts what the badge counts: the limit moves no promise', async () => {
  await askAs(db, ownPage, 'setReminding', { limit: 2 });
  for (const name of NAMES) await remind(name, '2026-11-22');
  await wake(9);
  expect(fake.notifications.shown[0]?.title, 'promises are not moved').toContain('5 people');
});

test('a time that is over when it is chosen was not missed', async () => {
  await remind('Mara Okafor', '2026-11-22');
  await notifyOfDay(storeOf(db));
  expect(fake.notifications.shown).toEqual([]);
});

test('without the permission nothing is shown, nor counts as shown', async () => {
  fake.allowNotifications(false);
  await remind('Mara Okafor');
  await wake(9);
  fake.allowNotifications();
  await wake(10);
  expect(fake.notifications.shown).toHaveLength(1);
});

test('its alarm is for the next time, and goes when it is turned off', async () => {
  expect(alarm()).toBe(new Date(2026, 10, 23, 9).getTime());
  await wake(9, 30);
  expect(alarm()).toBe(new Date(2026, 10, 24, 9).getTime());
  await askAs(db, ownPage, 'setReminding', { notify: { quietDays: [] } });
  expect(alarm()).toBeUndefined();
  await remind('Mara Okafor');
  await wake(10);
  expect(fake.notifications.shown).toEqual([]);
});

test('every start of the worker looks for itself', async () => {
  await remind('Mara Okafor');
  vi.setSystemTime(new Date(2026, 10, 23, 11));
  keepReminding(storeOf(db));
  await waitUntil(() => expect(fake.notifications.shown).toHaveLength(1));
});

test('pressing it opens the popup, and where the browser refuses that, its page in a tab', async () => {
  listenToNotification();
  await fake.notifications.click('today');
  expect(fake.opened).toEqual(['popup']);
  fake.action.refuses = true;
  await fake.notifications.click('today');
  expect(fake.opened.at(-1)).toMatch(/src\/popup\/index\.html#day$/);
});

test('pressed where no window is open, it opens one at the day’s page', async () => {
  listenToNotification();
  fake.windows.open = false;
  await fake.notifications.click('today');
  await waitUntil(() => expect(fake.opened).toHaveLength(1));
  expect(fake.opened[0]).toMatch(/^window .*src\/popup\/index\.html#day$/);
});

test('where the agenda could not be read it is told of at the next look', async () => {
  await remind('Mara Okafor');
  const unread = vi.spyOn(db.due, 'where').mockImplementation(() => {
    throw new Error('not now');
  });
  await expect(wake(9)).rejects.toThrow();
  unread.mockRestore();
  await wake(9, 30);
  expect(fake.notifications.shown).toHaveLength(1);
});

test('what a script in a page may write silences nothing and makes nothing be shown twice', async () => {
  await remind('Mara Okafor');
  await fake.storage.local.set({ notified: '2026-11-23' });
  await wake(9);
  expect(fake.notifications.shown).toHaveLength(1);
  await fake.storage.local.clear();
  await wake(9, 30);
  expect(fake.notifications.shown).toHaveLength(1);
});
