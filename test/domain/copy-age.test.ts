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

const file = (days: number) =>
  ({
    at: `${addDays(TODAY, -days)}T12:00:00.000Z`,
    to: 'download',
    name: 'tend.zip',
    rows: 9,
    changedSince: true,
  }) as const;

test('a file that was given to the downloads since leaves the age of the good copy as it is', () => {
  const backup = {
    at: `${addDays(TODAY, -20)}T12:00:00.000Z`,
    to: 'folder',
    name: 'tend.zip',
    rows: 9,
  } as const;
  expect(copyAge({ backup, file: file(1), changedSince: true, tally: {} }, TODAY)).toEqual({
    days: 20,
    tone: 'due',
  });
});

test('where there is no better one the age is that of the file, which is finished and no more', () => {
  expect(copyAge({ file: file(31), changedSince: true, tally: {} }, TODAY)).toEqual({
    days: 31,
    finished: true,
    tone: 'overdue',
  });
});

test.each([
  [1, 0, ''],
  [500, 0, ''],
  [9, 14, ''],
  [9, 15, 'due'],
  [9, 31, 'overdue'],
  [10, 1, 'due'],
  [10, 14, 'due'],
  [10, 15, 'overdue'],
])('without any copy, %i notes have, %i days after the first, the tone "%s"', (notes, days, tone) => {
  const begun = `${addDays(TODAY, -days)}T12:00:00.000Z`;
  expect(copyAge({ changedSince: true, tally: { notes }, begun }, TODAY)).toEqual({ tone });
});

test('an empty store needs no copy', () => {
  expect(copyAge({ changedSince: false, tally: {} }, TODAY)).toEqual({ tone: '' });
});
