import { expect, test } from 'vitest';
import { countStates, covered, fadingNow, MOST_FADING } from '../../src/domain/insights.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { overdueRatio, touchState } from '../../src/domain/touch-state.ts';
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

test('of a group it counts who is in touch among those who are not left in peace', () => {
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
    { uid: 'g1', name: 'Researchers', people: 2, inTouch: 1 },
    { uid: 'g2', name: 'Lisbon', people: 1, inTouch: 1 },
  ]);
  expect(covered([row({ goals: ['x'] })], 'goals', [{ uid: 'x', name: 'Job' }], today)).toEqual([
    { uid: 'x', name: 'Job', people: 1, inTouch: 0 },
  ]);
});

test('those fade whose interval has passed, by how often it has, times how important they are', () => {
  const people = [
    row({ uid: 'twice', cadence: monthly, last: ago(62), importance: 3 }),
    row({ uid: 'thrice', cadence: monthly, last: ago(93), importance: 1 }),
    row({ uid: 'in time', cadence: monthly, last: ago(31), importance: 3 }),
    row({ uid: 'unimportant', cadence: monthly, last: ago(900), importance: 0 }),
    row({ uid: 'put off', cadence: monthly, last: ago(900), next: addDays(today, 1), importance: 3 }),
    row({ uid: 'imported', untracked: true, last: ago(900), importance: 3 }),
  ];
  const fading = fadingNow(people, today);
  expect(fading.map(({ row: { uid } }) => uid)).toEqual(['twice', 'thrice']);
  expect(fading[0]?.ratio).toBe(2);
  const many = Array.from({ length: 30 }, (_, at) => row({ uid: `${at}`, last: ago(400) }));
  expect(fadingNow(many, today)).toHaveLength(MOST_FADING);
});

test('how long it has been is told by the interval, and of nobody who was never talked to', () => {
  expect(overdueRatio(row({ last: ago(730) }), today)).toBe(4);
  expect(overdueRatio(row({ cadence: monthly }), today)).toBeUndefined();
});
