import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TendDatabase } from '../../src/store/database.ts';
import { askAs, freshBackground, ownPage } from './asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground(); // Sunday 22 November 2026, noon
  await askAs(db, ownPage, 'addPerson', {
    requestId: crypto.randomUUID(),
    fields: { fullName: 'Mara Okafor' },
  });
});
afterEach(() => {
  Object.assign(globalThis, { tendWords: undefined });
  vi.useRealTimers();
});

/** The day of meeting that is kept once this was typed; the code of the refusal. */
async function metOn(on: string): Promise<string | undefined> {
  const [contactUid = ''] = await db.contacts.toCollection().primaryKeys();
  const requestId = crypto.randomUUID();
  const answer = await askAs(db, ownPage, 'editFacts', { requestId, contactUid, howMet: { on, text: '' } });
  return typeof answer === 'string' ? answer : (await db.contacts.get(contactUid))?.howMet?.on;
}

test.each([
  ['2025', '2025'],
  [' 2025-05-21 ', '2025-05-21'],
  ['--05-21', '--05-21'],
  ['21 May 2025', '2025-05-21'],
  ['May 21, 2025', '2025-05-21'],
  ['yesterday', '2026-11-21'],
  ['3 weeks ago', '2026-11-01'],
  ['last Friday', '2026-11-20'],
  ['today', '2026-11-22'],
  ['22 Nov', '2026-11-22'],
  ['1 Dec', '2025-12-01'], // the last one, for nobody was met on a day to come
  ['25/12', '2025-12-25'],
  ['', undefined],
])('met “%s” is kept as %s', async (typed, day) => expect(await metOn(typed)).toBe(day));

test.each(['tomorrow', 'in 3 weeks', 'next week', '1 Dec 2026', '2027', '2026-11-23'])(
  'nobody was met on a day to come: “%s” is refused',
  async (typed) => expect(await metOn(typed)).toBe('met-ahead'),
);

test.each(['someday', 'May 2025', '31 Feb', '99'])(
  '“%s” names no day, so none is guessed, and what was kept stays',
  async (typed) => {
    await metOn('2025');
    expect(await metOn(typed)).toBe('met-unreadable');
    expect(await metOn('2025')).toBe('2025');
  },
);

test.each([
  ['de', 'vorgestern', '2026-11-20'],
  ['ja', '2025年5月21日', '2025-05-21'],
  ['ar', 'قبل أسبوعين', '2026-11-08'],
] as const)('in %s “%s” is read as %s', async (language, typed, day) => {
  await askAs(db, ownPage, 'setLocale', { language });
  expect(await metOn(typed)).toBe(day);
});
