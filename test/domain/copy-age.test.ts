import { expect, test } from 'vitest';
import { copyAge } from '../../src/domain/copy-age.ts';
import { addDays } from '../../src/domain/plain-date.ts';

const TODAY = '2026-11-22';

const aged = (days: number, changedSince = true) =>
  copyAge(
    {
      backup: { at: `${addDays(TODAY, -days)}T12:00:00.000Z`, to: 'folder', name: 'tend.zip', rows: 9 },
      changedSince,
      tally: { notes: 500 },
    },
    TODAY,
  );

test.each([
  [0, ''],
  [14, ''],
  [15, 'due'],
  [30, 'due'],
  [31, 'overdue'],
])('a copy %i days old, with changes since, has the tone "%s"', (days, tone) => {
  expect(aged(days)).toEqual({ days, tone });
});

test('a copy that still holds everything is good at any age', () => {
  expect(aged(400, false)).toEqual({ days: 400, tone: '' });
});

test('a copy of tomorrow, after the clock was set back, is of today', () => {
  expect(aged(-1).days).toBe(0);
});

test.each([
  [0, ''],
  [9, ''],
  [10, 'overdue'],
])('without any copy, %i notes have the tone "%s"', (notes, tone) => {
  expect(copyAge({ changedSince: true, tally: { notes } }, TODAY)).toEqual({ tone });
});

test('an empty store needs no copy', () => {
  expect(copyAge({ changedSince: false, tally: {} }, TODAY)).toEqual({ tone: '' });
});
