import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPartialDate, occurrenceFrom } from '../../src/domain/key-date.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { answer, keyDate, lineOn, reason } from './line-rows.ts';

const up = (today: string, ...[date, different]: Parameters<typeof keyDate>) => {
  const found = reason(lineOn(today, {}, { keyDates: [keyDate(date, different)] }), 'keyDate');
  return found && found.day <= today ? found.due : undefined;
};

test('29 February is on the 28th in other years, and on its day in leap years', () => {
  expect(occurrenceFrom('--02-29', '2026-01-01')).toBe('2026-02-28');
  expect(occurrenceFrom('2000-02-29', '2027-02-28')).toBe('2027-02-28');
  expect(occurrenceFrom('--02-29', '2028-02-28')).toBe('2028-02-29');
  expect(occurrenceFrom('--02-29', '2027-03-01')).toBe('2028-02-29');
});

test('a date comes up by its lead, stays through its grace, and is gone after it', () => {
  const lead = { leadDays: 14 };
  expect(up('2026-11-16', '--12-01', lead)).toBeUndefined();
  expect(up('2026-11-17', '--12-01', lead)).toBe('2026-12-01');
  expect(up('2026-12-08', '--12-01', lead)).toBe('2026-12-01');
  expect(up('2026-12-09', '--12-01', lead)).toBeUndefined();
});

test('a lead reaches over the turn of the year', () => {
  expect(up('2026-12-25', '--01-03', { leadDays: 10 })).toBe('2027-01-03');
  expect(up('2027-01-05', '--12-30')).toBe('2026-12-30');
});

test('a date that still lies ahead comes up when it comes, not in the years before', () => {
  expect(up('2026-05-01', '2028-05-01', { kind: 'custom' })).toBeUndefined();
  expect(up('2028-05-01', '2028-05-01', { kind: 'custom' })).toBe('2028-05-01');
});

test('the day you met, or they began, is no anniversary until a year has passed', () => {
  for (const kind of ['met', 'workAnniversary'] as const) {
    expect(up('2026-11-22', '2026-11-22', { kind })).toBeUndefined();
    expect(up('2027-11-22', '2026-11-22', { kind })).toBe('2027-11-22');
  }
});

test('of a year alone nobody is reminded', () => {
  expect(occurrenceFrom('1980', '2026-11-22')).toBeUndefined();
  expect(lineOn('2026-11-22', {}, { keyDates: [keyDate('1980')] }).next).toBeUndefined();
});

test('once answered, it comes up again next year', () => {
  const keyDates = [keyDate('--12-01')];
  const answers = [answer('keyDate/date', 'done', '2026-12-01', { of: '2026-12-01' })];
  const line = lineOn('2026-12-02', {}, { keyDates, answers });
  expect(reason(line, 'keyDate')).toMatchObject({ due: '2027-12-01', day: '2027-12-01' });
});

test('put off, it comes up on the day said, even beyond its grace, and then is gone like others', () => {
  const keyDates = [keyDate('--12-01')];
  const answers = [
    answer('keyDate/date', 'snoozed', '2026-12-01', { of: '2026-12-01', until: '2027-01-01' }),
  ];
  const on = (today: string) => reason(lineOn(today, {}, { keyDates, answers }), 'keyDate');
  expect(on('2026-12-20')).toMatchObject({ due: '2026-12-01', day: '2027-01-01' });
  expect(on('2027-01-08')).toMatchObject({ due: '2026-12-01', day: '2027-01-01' });
  expect(on('2027-01-09')).toMatchObject({ due: '2027-12-01', day: '2027-12-01' });
});

test('a birthday in a pause is still told by its own day once the pause ends', () => {
  const line = lineOn('2026-12-04', { pausedUntil: '2026-12-04' }, { keyDates: [keyDate('--12-01')] });
  expect(reason(line, 'keyDate')).toMatchObject({ due: '2026-12-01', day: '2026-12-04' });
});

test('whatever the date and the day, the next occurrence is on that day of the year, less than a year and a day ahead', () => {
  const some = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
  fc.assert(
    fc.property(some, some, fc.boolean(), (date, day, hasYear) => {
      const found = occurrenceFrom(hasYear ? date : `--${date.slice(5)}`, day) ?? '';
      const ends = date.slice(5) === '02-29' ? ['02-29', '02-28'] : [date.slice(5)];
      expect(ends).toContain(found.slice(5));
      expect(found >= day).toBe(true);
      if (!hasYear || date < day) expect(found <= addDays(day, 366)).toBe(true);
    }),
  );
});

test('only days of a calendar are dates', () => {
  for (const good of ['--02-29', '2024-02-29', '1980', '--12-31'])
    expect(isPartialDate(good), good).toBe(true);
  for (const bad of ['--02-30', '2026-02-29', '80', '', '--13-01', 'May'])
    expect(isPartialDate(bad), bad).toBe(false);
});
