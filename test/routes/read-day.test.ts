import { addDays } from 'date-fns/addDays';
import { lightFormat } from 'date-fns/lightFormat';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { dayInWords } from '../../src/background/days-in-words.ts';
import { askAs, freshBackground, fromTab } from './asking.ts';

const dayNamed = (words: string, today: string) => dayInWords(words, 'en-US', today);

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const home = process.env.TZ;
afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
  vi.useRealTimers();
});

const SUNDAY = '2026-11-22';

test.each([
  ['in 3 weeks', '2026-12-13'],
  ['tue', '2026-11-24'],
  ['1 Dec', '2026-12-01'],
  ['on 1 dec 2027', '2027-12-01'],
  ['tomorrow', '2026-11-23'],
  ['the day after tomorrow', '2026-11-24'],
  ['1 Nov', '2027-11-01'],
  ['in a month', '2026-12-22'],
  ['2026-12-24', '2026-12-24'],
])('on a Sunday in November “%s” is %s', (words, day) => {
  expect(dayNamed(words, SUNDAY)).toBe(day);
});

test.each([
  'someday',
  '',
  '   ',
  'day after day after tomorrow',
  'at 5pm',
  'next tue',
  'tomorrow at noon',
  'I may call in march',
  '🎉',
  '99',
])('“%s” names no day, so none is guessed', (words) => {
  expect(dayNamed(words, SUNDAY)).toBeUndefined();
});

test.each([
  'Pacific/Pago_Pago',
  'UTC',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
  'Europe/Berlin',
])('days ahead are counted on the calendar of %s, over the changes of its clocks too', (zone) => {
  process.env.TZ = zone;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 400 }), (start, days) => {
      const today = addDays(new Date(2020, 0, 1), start);
      const expected = lightFormat(addDays(today, days), 'yyyy-MM-dd');
      expect(dayNamed(`in ${days} days`, lightFormat(today, 'yyyy-MM-dd'))).toBe(expected);
    }),
    { numRuns: 100 },
  );
});

test('a page may ask; a day that is over is refused as such, and words without a day as such', async () => {
  const db = freshBackground();
  const page = fromTab(1, 'https://www.linkedin.com/in/mara-okafor/');
  expect(await askAs(db, page, 'readDay', { words: 'in 3 weeks', locale: 'en-US' })).toEqual({
    day: '2026-12-13',
  });
  expect(await askAs(db, page, 'readDay', { words: 'yesterday', locale: 'en-US' })).toBe('day-past');
  expect(await askAs(db, page, 'readDay', { words: 'last friday', locale: 'en-US' })).toBe('day-past');
  expect(await askAs(db, page, 'readDay', { words: 'someday', locale: 'en-US' })).toBe('day-unreadable');
  expect(await askAs(db, page, 'readDay', { words: 'x'.repeat(101), locale: 'en-US' })).toBe('malformed');
  const read = (words: string, locale: string) => askAs(db, page, 'readDay', { words, locale });
  expect(await read('1.12.', 'de-AT')).toEqual({ day: '2026-12-01' });
  expect(await read('gestern', 'de')).toBe('day-past');
  expect(await read('irgendwann', 'de')).toBe('day-unreadable');
  for (const nobodys of ['', 'x', 'de_DE', 'de-', '../de', 'x'.repeat(36)]) {
    expect(await read('morgen', nobodys), nobodys).toBe('malformed');
  }
});
