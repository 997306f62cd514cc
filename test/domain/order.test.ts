import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Due } from '../../src/domain/due.ts';
import { daysLate, inOrderOf, pointsOf, reasonsUp, sharesOf, TERMS } from '../../src/domain/order.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { lineOn, monthly, sighting, talk, unanswered } from './line-rows.ts';
import { followUp } from './people.ts';

const TODAY = '2026-11-22';
const day = fc.integer({ min: -4000, max: 60 }).map((days) => addDays(TODAY, days));
const line: fc.Arbitrary<Due> = fc
  .record({
    uid: fc.uuid(),
    importance: fc.constantFrom(0, 1, 2, 3),
    due: day,
    talks: fc.array(day),
    out: fc.array(day, { maxLength: 4 }),
    every: fc.integer({ min: 1, max: 24 }),
  })
  .map(({ uid, importance, due, talks, out, every }) =>
    lineOn(
      TODAY,
      {
        uid,
        importance: importance as 0 | 1 | 2 | 3,
        cadence: { every, unit: 'month' },
        cadenceSince: '2026-11-02',
      },
      {
        followUps: [followUp({ due })],
        interactions: [...talks.map((on) => talk(on)), ...out.map((on) => unanswered(on))],
      },
    ),
  );

test('each term is from 0 to 1, counts what its weight says, and together they are the points', () => {
  fc.assert(
    fc.property(line, (one) => {
      const shares = sharesOf(one, TODAY);
      expect(shares.map(({ term }) => term)).toEqual(Object.keys(TERMS));
      for (const { term, share, points } of shares) {
        expect(share >= 0 && share <= 1, term).toBe(true);
        expect(points).toBeCloseTo(share * TERMS[term]);
      }
      expect(pointsOf(one, TODAY)).toBeCloseTo(shares.reduce((sum, { points }) => sum + points, 0));
    }),
  );
});

test('lines stand by their points, however they are stored', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const found = inOrderOf(lines, TODAY);
      const points = found.map((one) => pointsOf(one, TODAY));
      expect(points).toEqual(points.toSorted((a, b) => b - a));
      expect(inOrderOf(lines.toReversed(), TODAY)).toEqual(found);
    }),
  );
});

test('a line is as late as its latest reason that is up; what is calm is never late', () => {
  const followUps = [followUp({ due: '2026-11-20' }), followUp({ uid: 'other', due: '2026-12-24' })];
  expect(daysLate(lineOn(TODAY, {}, { followUps }), TODAY)).toBe(2);
  expect(daysLate(lineOn(TODAY, {}, { sightings: [sighting('2026-01-01')] }), TODAY)).toBe(0);
  const set = { cadence: monthly, cadenceSince: '2026-11-02' };
  expect(daysLate(lineOn(TODAY, set, { interactions: [unanswered('2025-01-01')] }), TODAY)).toBe(0);
});

test('the same lateness weighs by the cadence it breaks', () => {
  const late = (every: number) => {
    const who = { cadence: { every, unit: 'month' }, cadenceSince: '2026-11-02' } as const;
    const rows = { interactions: [talk(addDays(TODAY, -31 * every - 20))] };
    return sharesOf(lineOn(TODAY, who, rows), TODAY).find(({ term }) => term === 'overdue')?.share ?? 0;
  };
  expect(late(1)).toBeGreaterThan(late(12));
});

test('a promise is late by weeks, however seldom one is in touch otherwise', () => {
  const overdue = (who: Parameters<typeof lineOn>[1]) => {
    const line = lineOn(TODAY, who, { followUps: [followUp({ due: '2026-11-15' })] });
    return sharesOf(line, TODAY).find(({ term }) => term === 'overdue')?.share;
  };
  expect(overdue({})).toBe(0.5);
  expect(overdue({ cadence: { every: 5, unit: 'year' }, cadenceSince: TODAY })).toBe(0.5);
});

test('before anything is up, the next reasons stand for the line', () => {
  const followUps = [followUp({ due: '2026-12-01' }), followUp({ uid: 'other', due: '2026-12-24' })];
  expect(reasonsUp(lineOn(TODAY, {}, { followUps }), TODAY).map(({ due }) => due)).toEqual(['2026-12-01']);
});
