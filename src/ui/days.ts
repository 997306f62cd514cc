import type { Instant, PlainDate } from '../domain/base.ts';
import { type NearDays, nearDays } from '../domain/near-days.ts';
import { dayAt } from '../domain/plain-date.ts';
import { locale, say } from '../words/index.ts';

/** How a day stands to today, as a tone: 'due' from the day before on. */
export function nearness(day: PlainDate, { today, tomorrow }: NearDays): 'overdue' | 'due' | '' {
  return day < today ? 'overdue' : day <= tomorrow ? 'due' : '';
}

/** 'today' and its neighbours in words; undefined where a day has no word of its own. Uses no Intl. */
export function nearWord(day: PlainDate, days: NearDays): string | undefined {
  const word = (['yesterday', 'today', 'tomorrow'] as const).find((name) => days[name] === day);
  return word && say(word);
}

/** A day as said in passing: 'tomorrow', 'Wednesday', '1 Dec', '1 Dec 2027'. Uses Intl: not before the first paint. */
export function dayText(day: PlainDate, days: NearDays): string {
  const thisWeek = day > days.today && day < days.nextWeek;
  return nearWord(day, days) ?? (thisWeek ? written(day, { weekday: 'long' }) : shortDay(day, days));
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
    return `${nearWord(dayAt(at), days) ?? shortDay(at, days)}, ${timeText(at)}`;
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
