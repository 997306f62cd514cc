import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepOf } from '../../src/domain/thinning.ts';

const NOW = '2026-11-27T12:00:00.000Z';
const ago = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const times = fc.array(fc.integer({ min: 0, max: 4 * 365 * 1440 }).map(ago));

test('the newest is always kept, nothing is made up, and keeping again changes nothing', () =>
  fc.assert(
    fc.property(times, (all) => {
      const kept = keepOf(all, NOW);
      const newest = all.toSorted().at(-1);
      if (newest) expect(kept).toContain(newest);
      expect(all).toEqual(expect.arrayContaining(kept));
      expect(keepOf(kept, NOW)).toEqual(kept);
    }),
  ));

test('a copy a minute for four years comes to a bounded number', () => {
  const all = Array.from({ length: 4 * 365 * 24 }, (_, hour) => ago(hour * 60));
  expect(keepOf(all, NOW).length).toBeLessThan(24 + 31 + 54 + 6);
});

test('whoever looks a day, a month or a year back finds a copy of about then', () => {
  // As it really goes: a copy an hour, thinned each time.
  let kept: string[] = [];
  for (let hour = 400 * 24; hour >= 0; hour--) kept = keepOf([...kept, ago(hour * 60)], ago(hour * 60));
  for (const [back, within] of [
    [1, 0.1],
    [10, 1.1],
    [100, 8],
    [300, 8],
  ] as const) {
    const distance = Math.min(
      ...kept.map((time) => Math.abs(Date.parse(time) - Date.parse(ago(back * 1440)))),
    );
    expect(distance / 86_400_000, `days from ${back} days ago`).toBeLessThanOrEqual(within);
  }
});
