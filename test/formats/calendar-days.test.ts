import { expect, test } from 'vitest';
import type { Reason } from '../../src/domain/due.ts';
import { occurrenceFrom } from '../../src/domain/key-date.ts';
import { birthday, calendarOf, parsed, somebody, TODAY } from './calendar-pieces.ts';

/** The days of the rule in these years. */
function daysIn(text: string, from: string, to: string): string[] {
  const [event] = parsed(text);
  const all = event?.rule?.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:59Z`), true) ?? [];
  return all.map((date) => date.toISOString().slice(0, 10));
}

test.each(['1988-02-29', '--02-29'])('%s is on the 28th in other years', (date) => {
  const text = calendarOf([birthday(date)]);
  expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
  const days = daysIn(text, '2026-01-01', '2029-12-31');
  expect(days).toEqual(['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28']);
  expect(days).toEqual(days.map((day) => occurrenceFrom(date, `${day.slice(0, 4)}-01-01`)));
});

test('a birthday comes every year, without its year known as well; of a year alone there is none', () => {
  expect(daysIn(calendarOf([birthday('1985-04-12')]), '2026-01-01', '2027-12-31')).toEqual([
    '2026-04-12',
    '2027-04-12',
  ]);
  expect(daysIn(calendarOf([birthday('--02-28')]), '2027-01-01', '2028-12-31')).toEqual([
    '2027-02-28',
    '2028-02-28',
  ]);
  expect(parsed(calendarOf([birthday('1985')]))).toEqual([]);
});

test('what is overdue stands on today, and what comes up with it is told with it', () => {
  const reasons: Reason[] = [
    { kind: 'cadence', due: '2026-11-01', day: '2026-11-01' },
    { kind: 'news', due: '2026-11-20', day: '2026-11-20' },
    { kind: 'connected', due: '2026-12-20', day: '2026-12-20' },
  ];
  const [event, ...others] = parsed(
    calendarOf([somebody({ line: { reasons, rank: { importance: 1, reciprocity: 0 } } })]),
  );
  expect(others).toEqual([]);
  expect(event).toMatchObject({ uid: 'next-mara', day: TODAY, description: `cadence,news ${TODAY}` });
});

test('a key date is told before its day by the agenda, and on its day once', () => {
  const lead = {
    kind: 'keyDate',
    uid: 'k',
    due: '2026-12-01',
    day: '2026-11-24',
    keyDate: 'birthday',
  } as const;
  const person = (day: string) => ({
    ...birthday('--12-01'),
    line: { reasons: [{ ...lead, day }], rank: { importance: 1, reciprocity: 0 } as const },
  });
  expect(parsed(calendarOf([person('2026-11-24')])).map(({ uid, day }) => [uid, day])).toEqual([
    ['next-mara', '2026-11-24'],
    ['k', '2024-12-01'],
  ]);
  expect(parsed(calendarOf([person('2026-12-01')])).map(({ uid }) => uid)).toEqual(['k']);
});

test('whoever is left in peace is in no calendar', () => {
  const { contact, ...rest } = birthday('--04-12');
  expect(parsed(calendarOf([{ ...rest, contact: { ...contact, phase: 'letGo' } }]))).toEqual([]);
});
