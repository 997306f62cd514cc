import type { Instant, PlainDate } from '../domain/base.ts';
import { type NearDays, nearDays } from '../domain/near-days.ts';
import { dayAt } from '../domain/plain-date.ts';
import { locale } from '../words/index.ts';
import { commas } from '../words/list.ts';
import { nearWord } from './near-day.ts';

/** A day as said in passing: 'tomorrow', 'Wednesday', '1 Dec', '1 Dec 2027'. Uses Intl: not before the first paint. */
export function dayText(day: PlainDate, days: NearDays): string {
  const thisWeek = day > days.today && day < days.nextWeek;
  return nearWord(day, days) ?? (thisWeek ? written(day, { weekday: 'long' }) : shortDay(day, days));
}

/** 'today' and its neighbours in words, '1 Dec' else. */
export function nearOrShort(day: PlainDate, days: NearDays): string {
  return nearWord(day, days) ?? shortDay(day, days);
}

/** '1 Dec', with the year where it is not this one; of a moment the day that it was where the user is. */
export function shortDay(at: PlainDate | Instant, { today }: Pick<NearDays, 'today'>): string {
  return written(at, { day: 'numeric', month: 'short', ...yearUnless(today, at) });
}

/** A day written out: 'Tuesday 1 December', with the year where it is not this one. */
export function wholeDay(day: PlainDate, { today }: NearDays): string {
  return written(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearUnless(today, day) });
}

/** The time of day of a moment, where the user is: '14:05'. */
export function timeText(at: Instant): string {
  return written(at, { hour: 'numeric', minute: '2-digit' });
}

/** A moment with its day and time: '22 Nov 2026, 14:05'; as seen from `now` 'today, 14:05' or '1 Dec, 14:05'. */
export function momentText(at: Instant, now?: Instant): string {
  if (now) {
    const days = nearDays(dayAt(now));
    return commas([nearOrShort(dayAt(at), days), timeText(at)]);
  }
  return written(at, { dateStyle: 'medium', timeStyle: 'short' });
}

function yearUnless(today: PlainDate, at: string): Intl.DateTimeFormatOptions {
  return at.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}

/** Making one takes longer than all that it will write. */
const formats: Record<string, Intl.DateTimeFormat> = {};

function written(at: PlainDate | Instant, shape: Intl.DateTimeFormatOptions): string {
  const options = at.includes('T') ? shape : { ...shape, timeZone: 'UTC' };
  const key = locale() + JSON.stringify(options);
  formats[key] ??= new Intl.DateTimeFormat(locale(), options);
  return formats[key].format(new Date(at));
}
