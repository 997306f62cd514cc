import { expect, vi } from 'vitest';
import { afterMidnight, today } from '../../src/background/clock.ts';
import { agendaOf } from '../../src/domain/agenda.ts';
import { addIntervals, CADENCE_UNITS } from '../../src/domain/cadence.ts';
import { addDays, dayAt, dayFrom, daysBetween } from '../../src/domain/plain-date.ts';
import { keyDate, lineOn, sighting } from '../domain/line-rows.ts';
import { followUp } from '../domain/people.ts';

const HOUR = 3_600_000;
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2041, 0, 1);

/** Around a change of the clock: hours at which the day is looked at, beside the moments before and at the change. */
const AROUND = [-36, -24, -12, -3, -2, -1, -0.5, 0.5, 1, 2, 3, 12, 24, 36];

/** The days of the calendar one after the other, counted by hand: no Date, no zone. */
const CALENDAR = calendar();
const PLACE = new Map(CALENDAR.map((day, at) => [day, at]));

function calendar(): string[] {
  const days: string[] = [];
  for (let year = 2018; year <= 2045; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= lengthOf(year, month); day++) days.push(written(year, month, day));
  return days;
}

function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function written(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The moments from 2020 to 2040 at which the process's zone changes its offset. */
function changesOfClock(): number[] {
  const changes: number[] = [];
  const offset = (at: number) => new Date(at).getTimezoneOffset();
  for (let at = FIRST; at < LAST; at += 12 * HOUR)
    if (offset(at) !== offset(at + 12 * HOUR))
      changes.push(firstAt(at, at + 12 * HOUR, (one) => offset(one) !== offset(at)));
  return changes;
}

/** The first moment at which something holds, where it does at `to` and not at `from`. */
function firstAt(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Holds Tend's days in one zone against `Intl`'s and a calendar counted by hand, around every change of its clock (and
 * at two turns of the year); throws where one differs. Sets the process's zone.
 */
export function daysOfZone(zone: string): { changes: number; moments: number } {
  process.env.TZ = zone;
  const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const changes = changesOfClock();
  let moments = 0;
  for (const change of [...changes, Date.UTC(2024, 1, 29, 12), Date.UTC(2039, 11, 31, 12)]) {
    const looks = [change - 1, change, ...AROUND.map((hours) => change + hours * HOUR)];
    for (const at of looks) lookAt(at, wall);
    moments += looks.length;
    const first = change - 36 * HOUR;
    const dayBefore = wall.format(first);
    midnight(
      firstAt(first, first + 30 * HOUR, (at) => wall.format(at) !== dayBefore),
      wall,
    );
    midnight(
      firstAt(first + 24 * HOUR, first + 54 * HOUR, (at) => wall.format(at) > wall.format(first + 24 * HOUR)),
      wall,
    );
  }
  return { changes: changes.length, moments };
}

function lookAt(at: number, wall: Intl.DateTimeFormat): void {
  const date = new Date(at);
  const day = wall.format(date);
  vi.setSystemTime(date);
  same(dayFrom(date), day, 'the day of a moment', date);
  same(dayAt(date.toISOString()), day, 'the day of something written down', date);
  same(today(), day, 'today', date);
  same(dayFrom(new Date(afterMidnight())), next(day, 1), 'the day of the next alarm', date);
  for (const days of [1, 7, 30]) {
    same(addDays(day, days), next(day, days), `${days} days later`, date);
    same(daysBetween(day, next(day, days)), days, 'days between', date);
  }
  for (const unit of CADENCE_UNITS)
    same(addIntervals(day, { every: 1, unit }), interval(day, unit), `a ${unit} later`, date);
}

/** What is set for a day comes up in its first millisecond, and in none before. */
function midnight(at: number, wall: Intl.DateTimeFormat): void {
  const [before, first] = [wall.format(at - 1), wall.format(at)];
  same(first, next(before, 1), 'the day that begins', new Date(at));
  expect(upAt(at - 1, first), `before ${new Date(at).toISOString()}`).toEqual([]);
  expect(upAt(at, first), new Date(at).toISOString()).toEqual(['cadence', 'followUp', 'keyDate', 'news']);
}

/** The reasons in today's agenda at a moment, of a line on which all is for one day. */
function upAt(at: number, day: string): string[] {
  vi.setSystemTime(at);
  const created = new Date(at - 1000).toISOString();
  const set = { cadence: { every: 1, unit: 'day' }, cadenceSince: addDays(day, -1), created } as const;
  const rows = {
    followUps: [followUp({ due: day, created })],
    keyDates: [keyDate(`--${day.slice(5)}`)],
    sightings: [sighting(day)],
  };
  const agenda = agendaOf([lineOn(today(), set, rows)], {
    today: today(),
    limit: 5,
    answered: 0,
    hadTurn: 0,
  });
  const up = agenda.today.flatMap(({ reasons }) => reasons.filter((one) => one.day <= today()));
  return up.map(({ kind }) => kind).toSorted();
}

function next(day: string, days: number): string {
  return CALENDAR[(PLACE.get(day) ?? Number.NaN) + days] ?? '';
}

function interval(day: string, unit: (typeof CADENCE_UNITS)[number]): string {
  if (unit === 'day') return next(day, 1);
  if (unit === 'week') return next(day, 7);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [inYear, inMonth] =
    unit === 'year' ? [year + 1, month] : month === 12 ? [year + 1, 1] : [year, month + 1];
  return written(inYear, inMonth, Math.min(date, lengthOf(inYear, inMonth)));
}

/** `expect` is too slow for so many. */
function same(found: unknown, right: unknown, what: string, date: Date): void {
  if (found === right) return;
  expect(found, `${what} at ${date.toISOString()} in ${process.env.TZ}`).toBe(right);
}
