import fc from 'fast-check';
import { type Listed, listed } from '../../src/dashboard/people/people-find.ts';
import type { PersonRow } from '../../src/domain/person-row.ts';

export const GROUPS = new Map([
  ['g1', 'Researchers'],
  ['g2', 'Lisbon'],
  ['g3', 'Äußerst Wichtige'],
]);

/** One row: Mara, and what is named. */
export function row(different: Partial<PersonRow> = {}): PersonRow {
  return { uid: 'mara', name: 'Mara Okafor', phase: 'maintain', importance: 1, ...different };
}

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const text = fc.constantFrom('Lisbon', 'lisboa', 'Porto', 'Łódź', '東京', 'Norte', 'Ångström', 'Halden Labs');

/** Any person, some of whose fields are absent. */
const anyRow: fc.Arbitrary<PersonRow> = fc.record(
  {
    uid: fc.uuid(),
    name: fc.oneof(fc.constantFrom('Mara', 'Inês', 'Łukasz', '田中太郎', 'يوسف', ''), fc.string()),
    phase: fc.constantFrom('build', 'maintain', 'activate', 'resting', 'letGo'),
    importance: fc.constantFrom(0, 1, 2, 3),
    title: text,
    org: text,
    place: text,
    groups: fc.subarray(['g1', 'g2', 'g3'], { minLength: 1 }),
    cadence: fc.record({ every: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom('week', 'month') }),
    last: day,
    next: day,
    late: fc.integer({ min: 1, max: 50 }),
    connectedOn: day,
    hasNotes: fc.constant(true),
    untracked: fc.constant(true),
    services: fc.subarray(['linkedin', 'xing'], { minLength: 1 }),
  },
  { requiredKeys: ['uid', 'name', 'phase', 'importance'] },
) as fc.Arbitrary<PersonRow>;

/** Some people, each once. */
export const somePeople: fc.Arbitrary<Listed[]> = fc
  .uniqueArray(anyRow, { selector: ({ uid }) => uid, maxLength: 40 })
  .map((rows) => rows.map(listed));
