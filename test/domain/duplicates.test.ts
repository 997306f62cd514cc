import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDuplicates, type PersonTraits } from '../../src/domain/duplicates.ts';

let uid = 0;
const person = (name: string, more: Partial<PersonTraits> = {}): PersonTraits => ({
  uid: `p${uid++}`,
  name,
  handles: [],
  ...more,
});
const vanity = (value: string) => [{ service: 'linkedin', kind: 'vanity' as const, value }];
const whys = (...people: PersonTraits[]) => findDuplicates(people).map(({ why }) => why);

test('the same name at the same company is the surest sign, and each pair is told once', () => {
  const [a, b] = [person('Mara Okafor', { org: 'Halden' }), person('mara okafor', { org: 'HALDEN' })];
  expect(findDuplicates([a, b])).toEqual([{ a: a.uid, b: b.uid, why: 'name-org' }]);
});

test('a name is known in another order, with other marks, and as an initial', () => {
  expect(whys(person('Łukasz Müller'), person('Muller Lukasz'))).toEqual(['spelling']);
  expect(whys(person('Anne-Marie Roy', { org: 'X' }), person('Roy Anne Marie', { org: 'x' }))).toEqual([
    'spelling-org',
  ]);
  expect(whys(person('M. Okafor', { org: 'Halden' }), person('Mara Okafor', { org: 'Halden' }))).toEqual([
    'initial-org',
  ]);
  expect(whys(person('Mara Okafor', { org: 'Halden' }), person('Marc Okafor', { org: 'Halden' }))).toEqual(
    [],
  );
  expect(whys(person('Mara Okafor', { place: 'Porto' }), person('Mara Okafor', { place: 'porto' }))).toEqual([
    'name-place',
  ]);
});

test('two with profiles of their own in one network are suggested only where name and company agree', () => {
  const [one, other] = [vanity('mara'), vanity('mara-2')];
  expect(whys(person('Mara', { handles: one }), person('Mara', { handles: other }))).toEqual([]);
  const org = 'Halden';
  expect(whys(person('Mara', { org, handles: one }), person('Mara', { org, handles: other }))).toEqual([
    'name-org',
  ]);
  const onXing = [{ service: 'xing', kind: 'vanity' as const, value: 'mara' }];
  expect(whys(person('Mara', { handles: one }), person('Mara', { handles: onXing }))).toEqual(['name']);
});

test('who is kept apart is not suggested again, whichever comes first', () => {
  const [a, b] = [person('Mara Okafor'), person('Mara Okafor')];
  expect(findDuplicates([a, b], [[b.uid, a.uid]])).toEqual([]);
  expect(findDuplicates([b, a], [[b.uid, a.uid]])).toEqual([]);
});

test('a name that many have says nothing by itself; nobody without a name is anybody’s double', () => {
  const many = Array.from({ length: 40 }, () => person('Wei Zhang'));
  expect(findDuplicates(many)).toEqual([]);
  expect(findDuplicates([person(''), person(''), person(' ')])).toEqual([]);
});

test('the surest come first and there are no more than asked for', () => {
  const pairs = Array.from({ length: 9 }, (_, at) => [person(`Same ${at}`), person(`Same ${at}`)]).flat();
  const sure = [person('Zo Wrona', { org: 'A' }), person('Zo Wrona', { org: 'A' })];
  const found = findDuplicates([...pairs, ...sure], [], 4);
  expect(found.map(({ why }) => why)).toEqual(['name-org', 'name', 'name', 'name']);
});

test('whoever is in it, no pair is told twice, with itself, or with nobody', () => {
  const some = fc.record({
    name: fc.oneof(
      fc.constantFrom('Mara Okafor', 'Okafor, Mara', 'M Okafor', '__proto__', '田中太郎', '🙂'),
      fc.string(),
    ),
    org: fc.option(fc.constantFrom('Halden', '', 'constructor'), { nil: undefined }),
    place: fc.option(fc.constantFrom('Porto', ''), { nil: undefined }),
    vanity: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (rows) => {
      const people = rows.map(({ vanity: value, ...row }, at) => ({
        ...row,
        uid: String(at),
        handles: value ? vanity(value) : [],
      }));
      const found = findDuplicates(people);
      const keys = found.map(({ a, b }) => [a, b].sort().join());
      expect(new Set(keys).size).toBe(keys.length);
      expect(found.every(({ a, b }) => a !== b && people[Number(a)] && people[Number(b)])).toBe(true);
    }),
  );
});

test('30,000 people, a thousand of one name, are looked through in a moment', () => {
  const people = Array.from({ length: 30_000 }, (_, at) =>
    person(at < 1000 ? 'Wei Zhang' : `Name${at % 14_000} Family${at % 9000}`, { org: `Org ${at % 300}` }),
  );
  const begun = performance.now();
  expect(findDuplicates(people).length).toBe(200);
  expect(performance.now() - begun).toBeLessThan(3000);
});
