import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addIntervals,
  CADENCE_UNITS,
  type Cadence,
  compareCadences,
  firstDay,
  intervalDays,
  isCadence,
  MOST_UNITS,
  occurrenceAfter,
} from '../../src/domain/cadence.ts';
import { addDays, daysBetween } from '../../src/domain/plain-date.ts';

const cadence: fc.Arbitrary<Cadence> = fc.record({
  every: fc.integer({ min: 1, max: MOST_UNITS }),
  unit: fc.constantFrom(...CADENCE_UNITS),
});
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

test.each([
  ['2026-01-31', { every: 1, unit: 'month' }, ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
  ['2028-01-31', { every: 1, unit: 'month' }, ['2028-02-29', '2028-03-31', '2028-04-30']],
  ['2026-11-30', { every: 3, unit: 'month' }, ['2027-02-28', '2027-05-30', '2027-08-30']],
  ['2024-02-29', { every: 1, unit: 'year' }, ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
  ['2024-02-29', { every: 12, unit: 'month' }, ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
  ['2026-12-30', { every: 2, unit: 'week' }, ['2027-01-13', '2027-01-27', '2027-02-10']],
  ['2028-02-28', { every: 1, unit: 'day' }, ['2028-02-29', '2028-03-01']],
] as const)('from %s, every %o, the days are counted from the anchor', (anchor, every, days) => {
  expect(days.map((_, at) => addIntervals(anchor, every, at + 1))).toEqual(days);
});

test('a month end comes back after any shorter month, however many years later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1200 }), (months) => {
      const found = addIntervals('2020-01-31', { every: 1, unit: 'month' }, months);
      const isLast = addDays(found, 1).endsWith('-01');
      expect(isLast, found).toBe(true);
    }),
  );
});

test('the next occurrence after a day is the one a patient count from the anchor finds', () => {
  fc.assert(
    fc.property(day, cadence, day, (anchor, every, after) => {
      let times = 0;
      while (addIntervals(anchor, every, times) <= after) times++;
      expect(occurrenceAfter(anchor, every, after)).toBe(addIntervals(anchor, every, times));
    }),
    { numRuns: 300 },
  );
});

test('somebody never talked to comes up within one interval, always on the same day', () => {
  fc.assert(
    fc.property(day, cadence, fc.uuid(), (since, every, uid) => {
      const first = firstDay(since, every, uid);
      expect(first > since && first <= addIntervals(since, every)).toBe(true);
      expect(firstDay(since, every, uid)).toBe(first);
    }),
  );
});

test('many who are set at once come up spread evenly over the interval', () => {
  const uids = fc.sample(fc.uuid({ version: 4 }), { numRuns: 3000, seed: 5 });
  for (const every of [
    { every: 1, unit: 'week' },
    { every: 1, unit: 'month' },
  ] as const) {
    const counts = new Map<string, number>();
    for (const uid of uids) {
      const first = firstDay('2026-11-22', every, uid);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    const days = intervalDays(every, '2026-11-22');
    expect(counts.size).toBe(days);
    expect(Math.max(...counts.values())).toBeLessThan((1.5 * uids.length) / days);
    expect(Math.min(...counts.values())).toBeGreaterThan((0.5 * uids.length) / days);
  }
});

test('the shorter cadence comes first, in whatever units', () => {
  const told: Cadence[] = [
    { every: 1, unit: 'year' },
    { every: 31, unit: 'day' },
    { every: 3, unit: 'week' },
    { every: 13, unit: 'month' },
    { every: 2, unit: 'day' },
  ];
  const lengths = told
    .toSorted(compareCadences)
    .map((one) => daysBetween('2026-01-01', addIntervals('2026-01-01', one)));
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
});

test('what comes from outside is a cadence only as a whole number of known units', () => {
  expect(isCadence({ every: 2, unit: 'week' })).toBe(true);
  for (const other of [
    null,
    'none',
    { every: 0, unit: 'day' },
    { every: 1.5, unit: 'day' },
    { every: 100, unit: 'day' },
    { every: 1, unit: 'fortnight' },
  ])
    expect(isCadence(other), JSON.stringify(other)).toBe(false);
});
