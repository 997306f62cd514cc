import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, greetingDays, monthsOf, runsOut } from '../../src/domain/greeting-days.ts';

import { CALENDARS, type GreetingRule, MOST_DAYS } from '../../src/domain/occasion.ts';
import { addDays, addMonths, daysBetween, isPlainDate } from '../../src/domain/plain-date.ts';

const from2024 = (rule: GreetingRule, years: number) => greetingDays(rule, '2024-01-01', years);

describe('days that are known', () => {
  test.each<[string, GreetingRule, string]>([
    [
      'Easter in the west',
      { easter: 'western', plus: 0 },
      '2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25',
    ],
    [
      'Easter of the orthodox churches',
      { easter: 'orthodox', plus: 0 },
      '2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08 2030-04-28 2031-04-13 2032-05-02 2033-04-24 2034-04-09 2035-04-29',
    ],
    ['Good Friday', { easter: 'western', plus: -2 }, '2024-03-29 2025-04-18 2026-04-03'],
    [
      'Rosh Hashanah',
      { calendar: 'hebrew', month: 1, day: 1 },
      '2024-10-03 2025-09-23 2026-09-12 2027-10-02 2028-09-21 2029-09-10 2030-09-28',
    ],
    [
      'Purim, in leap years in the second Adar',
      { calendar: 'hebrew', month: 7, day: 14 },
      '2024-03-24 2025-03-14 2026-03-03 2027-03-23',
    ],
    [
      'the Lunar New Year',
      { calendar: 'chinese', month: 1, day: 1 },
      '2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02 2050-01-23',
    ],
    [
      'the Dragon Boat Festival',
      { calendar: 'chinese', month: 5, day: 5 },
      '2024-06-10 2025-05-31 2026-06-19',
    ],
    [
      'Eid al-Fitr, as Umm al-Qura has it',
      { calendar: 'islamic-umalqura', month: 10, day: 1 },
      '2024-04-10 2025-03-30 2026-03-20 2027-03-09',
    ],
    ['Nowruz', { calendar: 'persian', month: 1, day: 1 }, '2024-03-20 2025-03-21 2026-03-21 2027-03-21'],
    ['the Indian national new year', { calendar: 'indian', month: 1, day: 1 }, '2024-03-21 2025-03-22'],
    ['Christmas', { calendar: 'gregory', month: 12, day: 25 }, '2024-12-25 2025-12-25'],
    [
      '29 February, else the last of February',
      { calendar: 'gregory', month: 2, day: 29 },
      '2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29',
    ],
  ])('%s', (_, rule, days) => {
    const known = days.split(' ');
    expect(from2024(rule, known.length).slice(0, known.length)).toEqual(known);
  });

  test('twice in a year of ours where its calendar is shorter', () => {
    const eid = { calendar: 'islamic-umalqura', month: 10, day: 1 };
    const days = greetingDays(eid, '2033-01-01', 1).map((day) => day.slice(0, 7));
    expect(days).toEqual(['2033-01', '2033-12']);
  });
});

const rules = fc.oneof(
  fc.record({
    easter: fc.constantFrom('western' as const, 'orthodox' as const),
    plus: fc.integer({ min: -60, max: 60 }),
  }),
  fc.constantFrom(...CALENDARS).chain((calendar) =>
    fc.record({
      calendar: fc.constant(calendar as string),
      month: fc.constantFrom(...monthsOf(calendar).map(({ month }) => month)),
      day: fc.integer({ min: 1, max: 30 }),
    }),
  ),
);
const days = fc.integer({ min: 0, max: 7000 }).map((after) => addDays('2020-01-01', after));

test('thirty years of any rule are real days in order, one for each year of its calendar, and no more than fit', () => {
  fc.assert(
    fc.property(rules, days, (rule, from) => {
      const found = greetingDays(rule, from);
      expect(found.every(isPlainDate)).toBe(true);
      expect(found[0] && found[0] >= from && daysBetween(from, found[0]) <= 400).toBe(true);
      expect((found.at(-1) ?? '') < addMonths(from, 360)).toBe(true);
      expect(found.length).toBeGreaterThanOrEqual(29);
      expect(found.length).toBeLessThanOrEqual(Math.min(32, MOST_DAYS));
      const apart = found.slice(1).map((day, at) => daysBetween(found[at] ?? '', day));
      expect(Math.min(...apart)).toBeGreaterThan(320);
      expect(Math.max(...apart)).toBeLessThan(400);
    }),
    { numRuns: 150 },
  );
});

test('the same days are found wherever one begins', () => {
  fc.assert(
    fc.property(rules, days, fc.integer({ min: 1, max: 3000 }), (rule, from, later) => {
      const start = addDays(from, later);
      const all = greetingDays(rule, from, 20).filter((day) => day >= start);
      expect(greetingDays(rule, start, 11).slice(0, 10)).toEqual(all.slice(0, 10));
    }),
    { numRuns: 100 },
  );
});

test('the day a year before is the one before in its calendar', () => {
  expect(dayBefore({ easter: 'western', plus: 0 }, '2026-04-05')).toBe('2025-04-20');
  expect(dayBefore({ calendar: 'islamic-umalqura', month: 10, day: 1 }, '2026-03-20')).toBe('2025-03-30');
});

test('days run out two years before the last', () => {
  const christmas = greetingDays({ calendar: 'gregory', month: 12, day: 25 }, '2026-11-27');
  expect(runsOut(christmas, '2026-11-27')).toBe(false);
  expect(runsOut(christmas, '2053-12-25')).toBe(false);
  expect(runsOut(christmas, '2053-12-26')).toBe(true);
});

test('every calendar has its own months, and none that only some years have', () => {
  const counts = CALENDARS.map((calendar) => [calendar, monthsOf(calendar).map(({ month }) => month)]);
  const twelve = Array.from({ length: 12 }, (_, at) => at + 1);
  expect(Object.fromEntries(counts)).toEqual({
    gregory: twelve,
    hebrew: [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13],
    'islamic-umalqura': twelve,
    chinese: twelve,
    persian: twelve,
    indian: twelve,
  });
});
