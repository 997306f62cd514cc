import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listed } from '../../src/dashboard/people/people-find.ts';
import { peopleInOrder } from '../../src/dashboard/people/people-list.ts';
import { COLUMNS, comparing, type Order } from '../../src/dashboard/people/people-order.ts';
import { GROUPS, row, somePeople } from './some-listed.ts';

const naming = { collator: new Intl.Collator('en', { numeric: true }), groups: GROUPS };
const anyOrder: fc.Arbitrary<Order> = fc.record({ column: fc.constantFrom(...COLUMNS), down: fc.boolean() });
const uidsOf = (people: { row: { uid: string } }[]) => people.map(({ row: { uid } }) => uid);

test('sorting loses nobody and doubles nobody, and comes out the same from any order before', () => {
  fc.assert(
    fc.property(somePeople, anyOrder, fc.infiniteStream(fc.nat()), (people, order, chance) => {
      const compare = comparing(order, naming);
      const sorted = [...people].sort(compare);
      expect(uidsOf(sorted).sort()).toEqual(uidsOf(people).sort());
      const shuffled = people
        .map((person) => ({ person, at: chance.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ person }) => person);
      expect(uidsOf(shuffled.sort(compare))).toEqual(uidsOf(sorted));
    }),
  );
});

test('who has nothing in a column comes last, upwards and downwards', () => {
  const people = [
    row({ uid: 'a' }),
    row({ uid: 'b', last: '2026-01-01' }),
    row({ uid: 'c', last: '2026-05-01' }),
  ];
  const sorted = (down: boolean) =>
    uidsOf(people.map(listed).sort(comparing({ column: 'last', down }, naming)));
  expect(sorted(false)).toEqual(['b', 'c', 'a']);
  expect(sorted(true)).toEqual(['c', 'b', 'a']);
});

test('names are in the order of the language, whatever their marks and case', () => {
  const people = ['Zoe', 'ängel', 'Bo', 'Person 10', 'Person 9'].map((name) =>
    listed(row({ uid: name, name })),
  );
  const sorted = people.sort(comparing({ column: 'name', down: false }, naming));
  expect(uidsOf(sorted)).toEqual(['ängel', 'Bo', 'Person 9', 'Person 10', 'Zoe']);
});

test('rhythms are sorted by how long they are', () => {
  const people = [
    row({ uid: 'quarter', cadence: { every: 3, unit: 'month' } }),
    row({ uid: 'weeks', cadence: { every: 5, unit: 'week' } }),
  ];
  const sorted = people.map(listed).sort(comparing({ column: 'cadence', down: false }, naming));
  expect(uidsOf(sorted)).toEqual(['weeks', 'quarter']);
});

test('people who come, change and go page by page are in the same order as all sorted at once', () => {
  fc.assert(
    fc.property(somePeople, somePeople, anyOrder, (one, other, order) => {
      const list = peopleInOrder(order, naming);
      list.put(one);
      list.put(other);
      const changed = one
        .slice(0, 3)
        .map((person) => listed({ ...person.row, name: 'Anew', last: '2026-02-02' }));
      list.put(changed);
      const gone = other.slice(0, 2).map((person) => person.row.uid);
      list.drop(gone);
      const now = new Map([...one, ...other, ...changed].map((person) => [person.row.uid, person]));
      for (const uid of gone) now.delete(uid);
      expect(uidsOf(list.all)).toEqual(uidsOf([...now.values()].sort(comparing(order, naming))));
      expect(list.size).toBe(now.size);
    }),
  );
});
