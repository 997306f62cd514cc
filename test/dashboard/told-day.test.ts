import { expect, test } from 'vitest';
import { toldDay } from '../../src/dashboard/import/told-day.ts';
import type { FoundPerson } from '../../src/domain/joined-imports.ts';

const TODAY = '2026-11-27';
const connected = (...days: string[]): FoundPerson[] =>
  days.map((connectedOn, row) => ({ file: 'a', person: { row, fields: {}, handles: [], connectedOn } }));

test('an archive of LinkedIn has its day in its name', () => {
  expect(toldDay('Basic_LinkedInDataExport_06-27-2026.zip', connected('2026-07-01'), TODAY)).toBe(
    '2026-06-27',
  );
});

test.each(['Connections.csv', 'Export_13-45-2026.zip', 'Export_12-31-2026.zip'])(
  'by the name %s the last day in the file counts, of those that have been',
  (name) => {
    expect(toldDay(name, connected('2020-02-03', '2026-02-03', '2027-01-01'), TODAY)).toBe('2026-02-03');
  },
);

test('a file without days tells of none', () => {
  expect(toldDay('people.csv', [{ file: 'a', person: { row: 1, fields: {}, handles: [] } }], TODAY)).toBe(
    undefined,
  );
});
