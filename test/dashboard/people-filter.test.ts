import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personIn, viewIn, viewText } from '../../src/dashboard/people/people-address.ts';
import {
  FILTER_KINDS,
  FILTER_VALUES,
  type Filters,
  fits,
  retyped,
  SEVERAL,
} from '../../src/dashboard/people/people-filter.ts';
import { listed } from '../../src/dashboard/people/people-find.ts';
import { COLUMNS } from '../../src/dashboard/people/people-order.ts';
import { placeOf } from '../../src/dashboard/place.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { row, somePeople } from './some-listed.ts';

const days = nearDays('2026-03-10');
const anyValue = fc.oneof(
  fc.constantFrom('g1', 'none', 'lisb', 'xing', '2', 'resting', '3-month', '2026-01-01'),
  fc.constantFrom(...Object.values(FILTER_VALUES).flat()),
);
const anyFilters: fc.Arbitrary<Filters> = fc.dictionary(
  fc.constantFrom(...FILTER_KINDS),
  fc.uniqueArray(anyValue, { minLength: 1, maxLength: 3 }),
);

test('several filters let through whom each of them lets through', () => {
  fc.assert(
    fc.property(somePeople, anyFilters, (people, filters) => {
      const together = people.filter(fits(filters, days));
      const oneByOne = Object.entries(filters).reduce(
        (left, [kind, values]) => left.filter(fits({ [kind]: values }, days)),
        people,
      );
      expect(together).toEqual(oneByOne);
    }),
  );
});

test('several values of a filter let through whom any of them lets through, and no value everybody', () => {
  const anyKind = fc.constantFrom(...FILTER_KINDS);
  fc.assert(
    fc.property(somePeople, anyKind, fc.uniqueArray(anyValue, { minLength: 1 }), (people, kind, values) => {
      const any = people.filter((one) => values.some((value) => fits({ [kind]: [value] }, days)(one)));
      expect(people.filter(fits({ [kind]: values }, days))).toEqual(any);
      expect(people.filter(fits({ [kind]: [] }, days))).toEqual(people);
    }),
  );
});

test('what is typed is one value that goes along with the keys, and leaves the others alone', () => {
  const first = retyped(['Halden'], '', 'No');
  expect(first).toEqual({ values: ['Halden', 'No'], own: 'No' });
  const further = retyped(first.values, first.own, 'Norte');
  expect(further).toEqual({ values: ['Halden', 'Norte'], own: 'Norte' });
  expect(retyped(further.values, further.own, '')).toEqual({ values: ['Halden'], own: '' });
  // Over another one and on: the other stays.
  const over = retyped(further.values, further.own, 'Halden');
  expect(retyped(over.values, over.own, 'Halden L').values).toEqual(['Halden', 'Halden L']);
});

const asked = { gave: 0, received: 0, asked: 1, asksInRow: 1 };
const passes = (filters: Filters, different: Parameters<typeof row>[0]) =>
  fits(filters, days)(listed(row(different)));

test.each<[Filters, Parameters<typeof row>[0], Parameters<typeof row>[0]]>([
  [{ group: ['g1'] }, { groups: ['g2', 'g1'] }, { groups: ['g2'] }],
  [{ group: ['none'] }, {}, { groups: ['g2'] }],
  [{ place: ['LODZ'] }, { place: 'Łódź, Poland' }, { place: 'Lisbon' }],
  [{ company: ['labs'] }, { org: 'Halden Labs' }, { title: 'Labs lead' }],
  [{ phase: ['resting'] }, { phase: 'resting' }, {}],
  [{ importance: ['3'] }, { importance: 3 }, {}],
  [{ touch: ['inTouch'] }, { last: '2026-03-01' }, { last: '2025-03-01' }],
  [{ touch: ['fading'] }, { last: '2025-03-01' }, { last: '2025-03-01', untracked: true }],
  [{ touch: ['resting'] }, { pausedUntil: '2026-03-11' }, { pausedUntil: '2026-03-10' }],
  [{ favour: ['asked'] }, { balance: asked }, { balance: { ...asked, asked: 0 } }],
  [{ favour: ['gave'] }, { balance: { ...asked, gave: 1 } }, { balance: asked }],
  [{ agenda: ['out'] }, { untracked: true }, {}],
  [{ agenda: ['paused'] }, { pausedUntil: '2026-04-01' }, { pausedUntil: '2026-03-01' }],
  [{ cadence: ['any'] }, { cadence: { every: 1, unit: 'week' } }, {}],
  [
    { cadence: ['1-week'] },
    { cadence: { every: 1, unit: 'week' } },
    { cadence: { every: 1, unit: 'month' } },
  ],
  [{ due: ['overdue'] }, { next: '2026-03-01', late: 9 }, { next: '2026-03-01' }],
  [{ due: ['today'] }, { next: '2026-03-10' }, { next: '2026-03-11' }],
  [{ due: ['week'] }, { next: '2026-03-16' }, { next: '2026-03-17' }],
  [{ due: ['none'] }, {}, { next: '2026-03-16' }],
  [{ spoke: ['never'] }, {}, { last: '2026-01-01' }],
  [{ spokeSince: ['2026-01-01'] }, { last: '2026-01-01' }, { last: '2025-12-31' }],
  [{ spokeBefore: ['2026-01-01'] }, { last: '2025-12-31' }, {}],
  [{ connectedSince: ['2026-01-01'] }, { connectedOn: '2026-01-01' }, {}],
  [{ connectedBefore: ['2026-01-01'] }, { connectedOn: '2025-12-31' }, { connectedOn: '2026-01-01' }],
  [{ notes: ['with'] }, { hasNotes: true }, {}],
  [{ network: ['xing'] }, { services: ['linkedin', 'xing'] }, { services: ['linkedin'] }],
])('%o lets through %o and not %o', (filters, through, not) => {
  expect(passes(filters, through)).toBe(true);
  expect(passes(filters, not)).toBe(false);
});

test('a view comes back from the address as it went in', () => {
  const anyView = fc.record({
    find: fc.string({ unit: 'grapheme' }),
    order: fc.record({ column: fc.constantFrom(...COLUMNS), down: fc.boolean() }),
    filters: fc.record(
      Object.fromEntries(
        FILTER_KINDS.map((kind) => [
          kind,
          fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
            minLength: 1,
            maxLength: SEVERAL.has(kind) ? 3 : 1,
          }),
        ]),
      ),
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(anyView, (view) => {
      const { room, rest } = placeOf(`#people/${viewText(view)}`);
      expect(room).toBe('people');
      expect(personIn(rest)).toBe('');
      expect(viewIn(rest)).toEqual({ ...view, filters: { ...view.filters } });
    }),
  );
});

test('of an address that is not understood the rest counts', () => {
  expect(viewIn('?sort=-shoes&colour=red&place=Lisbon')).toEqual({
    find: '',
    order: { column: 'name', down: false },
    filters: { place: ['Lisbon'] },
  });
});

test('an address of one value a kind, as kept before there could be several, means the same', () => {
  const old = '?group=g1&company=Halden+Labs&due=week&sort=-last';
  expect(viewIn(old).filters).toEqual({ group: ['g1'], company: ['Halden Labs'], due: ['week'] });
  expect(viewText(viewIn(old))).toBe(old);
});

test('of a kind that has one value the first counts, and nothing empty or twice', () => {
  expect(viewIn('?due=today&due=week&group=g1&group=&group=g1&group=g2').filters).toEqual({
    due: ['today'],
    group: ['g1', 'g2'],
  });
});
