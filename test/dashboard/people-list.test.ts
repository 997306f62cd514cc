import { expect, test } from 'vitest';
import { PLAIN_VIEW } from '../../src/dashboard/people/people-address.ts';
import { type Listed, listed } from '../../src/dashboard/people/people-find.ts';
import type { HitShown } from '../../src/dashboard/people/people-hits.ts';
import { isRanked, peopleShown, placeOf } from '../../src/dashboard/people/people-list.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { row } from './some-listed.ts';

const all = [row({ uid: '1', name: 'Ana Reis' }), row({ uid: '2', name: 'Ivo Reis' }), row({ uid: '3' })].map(
  listed,
);
const hit = (contactUid: string): [string, HitShown] => [
  contactUid,
  { contactUid, name: { text: '', marks: [] }, why: undefined },
];
const around = {
  days: nearDays('2026-11-22'),
  groups: new Map<string, string>(),
  hits: new Map([hit('3'), hit('2')]),
};
const names = (view: typeof PLAIN_VIEW) => peopleShown(all, view, around).map((one) => one.row.name);

test('who is searched for comes in the order of the search, then who else fits; until another order is chosen', () => {
  const view = { ...PLAIN_VIEW, find: 'reis' };
  expect(isRanked(view)).toBe(true);
  expect(names(view)).toEqual(['Mara Okafor', 'Ivo Reis', 'Ana Reis']);
  const byPlace = { ...view, order: { column: 'place', down: false } as const };
  expect(isRanked(byPlace)).toBe(false);
  expect(names(byPlace)).toEqual(['Ana Reis', 'Ivo Reis', 'Mara Okafor']);
  expect(isRanked(PLAIN_VIEW)).toBe(false);
});

test('the keyboard stays with its person while others come before them, and at its place where they have gone', () => {
  const [ana, ivo, mara] = all as [Listed, Listed, Listed];
  expect(placeOf('2', [ana, mara, ivo], 1)).toBe(2);
  expect(placeOf('2', [ana, mara], 1)).toBe(1);
  expect(placeOf('3', [ana], 2)).toBe(0);
  expect(placeOf(undefined, all, -1)).toBe(-1);
});
