import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  dayFrom,
  daysBetween,
  isPlainDate,
  weekdayOf,
} from '../../src/domain/plain-date.ts';

test('a day is that of the local calendar, just after midnight and just before it', () => {
  expect(dayFrom(new Date(2026, 10, 22, 0, 0, 0))).toBe('2026-11-22');
  expect(dayFrom(new Date(2026, 10, 22, 23, 59, 59, 999))).toBe('2026-11-22');
  expect(dayAt(new Date(2026, 10, 22, 23, 59).toISOString())).toBe('2026-11-22');
});

test('days of the week are those of the calendar, Sunday first', () => {
  expect(['2026-11-22', '2026-11-23', '2028-02-29', '2026-11-28'].map(weekdayOf)).toEqual([0, 1, 2, 6]);
});

test('only days of the calendar are days', () => {
  expect(['2026-11-22', '2028-02-29', '1900-01-01', '9999-12-31'].filter(isPlainDate)).toHaveLength(4);
  const none = [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '1899-12-31',
    '10000-01-01',
  ];
  const noTexts = [
    '',
    'tomorrow',
    '2026-11-22T00:00',
    ' 2026-11-22',
    '2026-11-22\n',
    '２０２６-11-22',
    '--11-22',
  ];
  expect([...none, ...noTexts].filter(isPlainDate)).toEqual([]);
});

test('days are added over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

test('months counted from the 31st end in the last day of a shorter month and come back to the 31st', () => {
  expect([1, 2, 3, 13].map((months) => addMonths('2026-01-31', months))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2027-02-28',
  ]);
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
});

test('days between count the nights, and run backwards too', () => {
  expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
  expect(daysBetween('2026-12-01', '2026-11-22')).toBe(-9);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2); // Europe puts the clock on in between
});

test('a day that a zone left out is a day all the same', () => {
  expect(addDays('2011-12-29', 1)).toBe('2011-12-30'); // not in Samoa
  expect(isPlainDate('1994-12-31')).toBe(true); // not on Kiritimati
});
