import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countStates, covered, fadingNow, MOST_FADING } from '../../src/domain/insights.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { fadingSince, overdueRatio, touchState } from '../../src/domain/touch-state.ts';
import { row } from '../dashboard/some-listed.ts';

const today = '2026-11-27';
const monthly = { every: 1, unit: 'month' } as const;
const ago = (days: number) => addDays(today, -days);

test.each([
  ['inTouch', { cadence: monthly, last: ago(31) }],
  ['slipping', { cadence: monthly, last: ago(32) }],
  ['slipping', { cadence: monthly, last: ago(62) }],
  ['fading', { cadence: monthly, last: ago(63) }],
  ['inTouch', { last: ago(182) }],
  ['slipping', { last: ago(183) }],
  ['slipping', { last: ago(365) }],
  ['fading', { last: ago(366) }],
  ['never', { cadence: monthly }],
  ['resting', { last: today, phase: 'resting' }],
  ['resting', { last: today, phase: 'letGo' }],
  ['resting', { last: today, pausedUntil: addDays(today, 1) }],
  ['inTouch', { last: today, pausedUntil: today }],
  ['untracked', { last: today, untracked: true }],
  ['resting', { untracked: true, phase: 'resting' }],
] as const)('%s: %o', (state, different) => {
  expect(touchState(row(different), today)).toBe(state);
});

test('everybody stands in one state, so that the states add up to all', () => {
  const people = [row({ last: today }), row({ untracked: true }), row({}), row({ phase: 'resting' })];
  const counts = countStates(people, today);
  expect(counts).toEqual({ inTouch: 1, slipping: 0, fading: 0, never: 1, resting: 1, untracked: 1 });
});

test('of a group it counts all of its people, as its list does, and who of them is in touch', () => {
  const people = [
    row({ uid: 'a', groups: ['g1', 'g2'], last: today }),
    row({ uid: 'b', groups: ['g1'] }),
    row({ uid: 'c', groups: ['g1'], phase: 'resting', last: today }),
    row({ uid: 'd', groups: ['gone'], last: today }),
  ];
  const named = [
    { uid: 'g2', name: 'Lisbon' },
    { uid: 'g1', name: 'Researchers' },
    { uid: 'g3', name: 'Nobody' },
  ];
  expect(covered(people, 'groups', named, today)).toEqual([
    { uid: 'g1', name: 'Researchers', people: 3, inTouch: 1 },
    { uid: 'g2', name: 'Lisbon', people: 1, inTouch: 1 },
  ]);
  expect(covered([row({ goals: ['x'] })], 'goals', [{ uid: 'x', name: 'Job' }], today)).toEqual([
    { uid: 'x', name: 'Job', people: 1, inTouch: 0 },
  ]);
});

test('of those who fade the one for whom it has been longest comes first, then the more important one', () => {
  const people = [
    row({ uid: 'slips', cadence: monthly, last: ago(62), importance: 3 }),
    row({ uid: 'thrice', cadence: monthly, last: ago(93), importance: 2 }),
    row({ uid: 'thrice, important', cadence: monthly, last: ago(93), importance: 3 }),
    row({ uid: 'long', cadence: monthly, last: ago(310), importance: 1 }),
    row({ uid: 'in time', cadence: monthly, last: ago(31), importance: 3 }),
    row({ uid: 'unimportant', cadence: monthly, last: ago(900), importance: 0 }),
    row({ uid: 'put off', cadence: monthly, last: ago(900), next: addDays(today, 1), importance: 3 }),
    row({ uid: 'imported', untracked: true, last: ago(900), importance: 3 }),
  ];
  const fading = fadingNow(people, today);
  expect(fading.map(({ row: { uid } }) => uid)).toEqual(['long', 'thrice, important', 'thrice']);
  expect(fading[1]).toMatchObject({ ratio: 3, since: ago(93 - 63) });
  const many = Array.from({ length: 30 }, (_, at) => row({ uid: `${at}`, last: ago(400) }));
  expect(fadingNow(many, today)).toHaveLength(MOST_FADING);
});

test('the day since which somebody fades is the first on which they do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom('day', 'week', 'month'), (every, unit) => {
      for (const cadence of [{ every, unit } as const, undefined]) {
        const one = row({ last: today, ...(cadence && { cadence }) });
        const since = fadingSince(one);
        expect(touchState(one, since)).toBe('fading');
        expect(touchState(one, addDays(since, -1))).toBe('slipping');
      }
    }),
  );
});

test('how long it has been is told by the interval, and of nobody who was never talked to', () => {
  expect(overdueRatio(row({ last: ago(730) }), today)).toBe(4);
  expect(overdueRatio(row({ cadence: monthly }), today)).toBeUndefined();
});
