import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepOf } from '../../src/domain/thinning.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (milliseconds: number) => new Date(Date.parse(NOW) - milliseconds).toISOString();
const times = (most: number) =>
  fc.array(
    fc.integer({ min: 0, max: 4 * 365 * 24 * 60 }).map((minutes) => ago(minutes * 60_000)),
    { maxLength: most },
  );

test('only some of them are kept, the newest always, and asking again keeps the same', () => {
  fc.assert(
    fc.property(times(300), (all) => {
      const kept = keepOf(all, NOW);
      expect(all).toEqual(expect.arrayContaining(kept));
      expect(kept.includes(all.toSorted().at(-1) ?? '')).toBe(all.length > 0);
      expect(keepOf(kept, NOW)).toEqual(kept);
    }),
  );
});

test('never more than so many are kept of each age', () => {
  fc.assert(
    fc.property(times(2000), (all) => {
      const kept = keepOf(all, NOW);
      const between = (from: number, to: number) =>
        kept.filter((at) => at <= ago(from) && at > ago(to)).length;
      // A span may be cut by the border of an age, and the newest comes on top.
      expect(between(HOUR, DAY)).toBeLessThanOrEqual(25);
      expect(between(DAY, 30 * DAY)).toBeLessThanOrEqual(31);
      expect(between(30 * DAY, 365 * DAY)).toBeLessThanOrEqual(50);
      expect(between(365 * DAY, 5 * 365 * DAY)).toBeLessThanOrEqual(6);
    }),
    { numRuns: 20 },
  );
});

test('written every hour and thinned each time, they still reach back as far as they are promised', () => {
  let kept: string[] = [];
  const hours = 400 * 24;
  for (let hour = 0; hour <= hours; hour++) {
    const now = ago((hours - hour) * HOUR);
    kept = keepOf([...kept, now], now);
  }
  const reaching = (days: number) => kept.filter((at) => at <= ago(days * DAY)).length;
  expect(kept.length).toBeLessThan(120);
  for (const days of [1, 7, 29, 60, 180, 360, 395]) expect(reaching(days), `${days} days`).toBeGreaterThan(0);
  const gaps = kept.slice(1).map((at, index) => (Date.parse(at) - Date.parse(kept[index] ?? '')) / DAY);
  expect(Math.max(...gaps.slice(-50))).toBeLessThanOrEqual(14);
});
