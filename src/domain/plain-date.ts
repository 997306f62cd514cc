import type { Instant, PlainDate } from './base.ts';

/**
 * Arithmetic of calendar days. It counts in UTC, where every day exists and has 24 hours, so that it is the same in
 * every zone; only `dayFrom` knows where the user is. By hand rather than with date-fns, which counts in the local
 * zone (a day that Samoa or Kiribati once left out is lost to it) and would put 1.5 kB into every page.
 */

const DAY = 24 * 60 * 60 * 1000;

/** The calendar day of a moment, in the process's own zone. */
export function dayFrom(date: Date): PlainDate {
  return asDay(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/**
 * The calendar day on which something was written down, in the zone the user is in now: a note taken late in
 * Lisbon may read a day later in Tokyo. For showing only; what is due goes by PlainDates.
 */
export function dayAt(instant: Instant): PlainDate {
  return dayFrom(new Date(instant));
}

/** Whether a text is a day of the calendar, 'YYYY-MM-DD', from 1900 to 9999. */
export function isPlainDate(text: string): text is PlainDate {
  return /^(?:19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text) && asDay(midnightOf(text)) === text;
}

/** The day so many days later; earlier where negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return asDay(midnightOf(day) + days * DAY);
}

/**
 * The same day of the month so many months later, or the last day of a shorter month. Count from the anchor each
 * time (31 Jan, + 1 = 28 Feb, + 2 = 31 Mar): chained additions lose the 31st for ever.
 */
export function addMonths(anchor: PlainDate, months: number): PlainDate {
  const [year, month, date] = partsOf(anchor);
  const lastOfMonth = new Date(Date.UTC(year, month + months + 1, 0));
  return asDay(lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate())));
}

/** How many days `to` is after `from`; negative where it is before. Which comes first, `<` says of the texts. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (midnightOf(to) - midnightOf(from)) / DAY;
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(midnightOf(day)).getUTCDay();
}

/** Year, month from 0, and day of the month. */
function partsOf(day: PlainDate): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))];
}

function midnightOf(day: PlainDate): number {
  return Date.UTC(...partsOf(day));
}

function asDay(midnight: number): PlainDate {
  return new Date(midnight).toISOString().slice(0, 10);
}
