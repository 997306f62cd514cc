import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personIn, viewIn, viewText } from '../../src/dashboard/people/people-address.ts';
import { FILTER_KINDS, FILTER_VALUES, type Filters, fits } from '../../src/dashboard/people/people-filter.ts';
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
const anyFilters: fc.Arbitrary<Filters> = fc.dictionary(fc.constantFrom(...FILTER_KINDS), anyValue);

test('several filters let through whom each of them lets through', () => {
  fc.assert(
    fc.property(somePeople, anyFilters, (people, filters) => {
      const together = people.filter(fits(filters, days));
      const oneByOne = Object.entries(filters).reduce(
        (left, [kind, value]) => left.filter(fits({ [kind]: value }, days)),
        people,
      );
      expect(together).toEqual(oneByOne);
    }),
  );
});

const asked = { gave: 0, received: 0, asked: 1, asksInRow: 1 };
const passes = (filters: Filters, different: Parameters<typeof row>[0]) =>
  fits(filters, days)(listed(row(different)));

test.each<[Filters, Parameters<typeof row>[0], Parameters<typeof row>[0]]>([
  [{ group: 'g1' }, { groups: ['g2', 'g1'] }, { groups: ['g2'] }],
  [{ group: 'none' }, {}, { groups: ['g2'] }],
  [{ place: 'LODZ' }, { place: 'Łódź, Poland' }, { place: 'Lisbon' }],
  [{ company: 'labs' }, { org: 'Halden Labs' }, { title: 'Labs lead' }],
  [{ phase: 'resting' }, { phase: 'resting' }, {}],
  [{ importance: '3' }, { importance: 3 }, {}],
  [{ touch: 'inTouch' }, { last: '2026-03-01' }, { last: '2025-03-01' }],
  [{ touch: 'fading' }, { last: '2025-03-01' }, { last: '2025-03-01', untracked: true }],
  [{ touch: 'resting' }, { pausedUntil: '2026-03-11' }, { pausedUntil: '2026-03-10' }],
  [{ favour: 'asked' }, { balance: asked }, { balance: { ...asked, asked: 0 } }],
  [{ favour: 'gave' }, { balance: { ...asked, gave: 1 } }, { balance: asked }],
  [{ agenda: 'out' }, { untracked: true }, {}],
  [{ agenda: 'paused' }, { pausedUntil: '2026-04-01' }, { pausedUntil: '2026-03-01' }],
  [{ cadence: 'any' }, { cadence: { every: 1, unit: 'week' } }, {}],
  [{ cadence: '1-week' }, { cadence: { every: 1, unit: 'week' } }, { cadence: { every: 1, unit: 'month' } }],
  [{ due: 'overdue' }, { next: '2026-03-01', late: 9 }, { next: '2026-03-01' }],
  [{ due: 'today' }, { next: '2026-03-10' }, { next: '2026-03-11' }],
  [{ due: 'week' }, { next: '2026-03-16' }, { next: '2026-03-17' }],
  [{ due: 'none' }, {}, { next: '2026-03-16' }],
  [{ spoke: 'never' }, {}, { last: '2026-01-01' }],
  [{ spokeSince: '2026-01-01' }, { last: '2026-01-01' }, { last: '2025-12-31' }],
  [{ spokeBefore: '2026-01-01' }, { last: '2025-12-31' }, {}],
  [{ connectedSince: '2026-01-01' }, { connectedOn: '2026-01-01' }, {}],
  [{ connectedBefore: '2026-01-01' }, { connectedOn: '2025-12-31' }, { connectedOn: '2026-01-01' }],
  [{ notes: 'with' }, { hasNotes: true }, {}],
  [{ network: 'xing' }, { services: ['linkedin', 'xing'] }, { services: ['linkedin'] }],
])('%o lets through %o and not %o', (filters, through, not) => {
  expect(passes(filters, through)).toBe(true);
  expect(passes(filters, not)).toBe(false);
});

test('a view comes back from the address as it went in', () => {
  const anyView = fc.record({
    find: fc.string({ unit: 'grapheme' }),
    order: fc.record({ column: fc.constantFrom(...COLUMNS), down: fc.boolean() }),
    filters: fc.dictionary(fc.constantFrom(...FILTER_KINDS), fc.string({ minLength: 1, unit: 'grapheme' })),
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
    filters: { place: 'Lisbon' },
  });
});
