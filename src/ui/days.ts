import type { Instant, PlainDate } from '../domain/base.ts';
import { addDays, daysBetween } from '../domain/plain-date.ts';
import { say } from '../words/index.ts';

/** How the days are written out; the first two when the year is this one, or not. */
const SHAPES = {
  short: { day: 'numeric', month: 'short' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  whole: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const made: Record<string, Intl.DateTimeFormat> = {};

/** The browser's own way of writing days where it is of the language of the words, so that the two never mix. */
function locale(): string {
  const host = globalThis as unknown as Record<'browser' | 'chrome', { i18n: { getUILanguage(): string } }>;
  const language = (host.browser ?? host.chrome).i18n.getUILanguage();
  return language.split('-')[0] === say('language') ? language : say('language');
}

function format(shape: keyof typeof SHAPES, date: Date, timeZone: string | undefined): string {
  made[shape + timeZone] ??= new Intl.DateTimeFormat(locale(), { ...SHAPES[shape], timeZone });
  return made[shape + timeZone]?.format(date) ?? '';
}

/** How a day stands to today, as a tone: 'due' from the day before on. */
export function nearness(day: PlainDate, today: PlainDate): 'overdue' | 'due' | '' {
  if (day < today) return 'overdue';
  return daysBetween(today, day) <= 1 ? 'due' : '';
}

/** 'today' and its neighbours in words; undefined where a day has no word of its own. Uses no Intl. */
export function nearWord(day: PlainDate, today: PlainDate): string | undefined {
  if (day === today) return say('today');
  if (day === addDays(today, 1)) return say('tomorrow');
  return day === addDays(today, -1) ? say('yesterday') : undefined;
}

/** A day as said in passing: 'tomorrow', 'Wednesday', '1 Dec', '1 Dec 2027'. Uses Intl: not before the first paint. */
export function dayText(day: PlainDate, today: PlainDate): string {
  const near = nearWord(day, today);
  if (near) return near;
  const ahead = daysBetween(today, day);
  const shape =
    ahead > 0 && ahead < 7 ? 'weekday' : day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'dated';
  return format(shape, new Date(day), 'UTC');
}

/** A day written out: 'Tuesday 1 December', with the year where it is not this one. */
export function wholeDay(day: PlainDate, today: PlainDate): string {
  return format(day.slice(0, 4) === today.slice(0, 4) ? 'long' : 'whole', new Date(day), 'UTC');
}

/** The day of a moment, where the user is. */
export function momentText(moment: Instant, today: PlainDate): string {
  return format(moment.slice(0, 4) === today.slice(0, 4) ? 'short' : 'dated', new Date(moment), undefined);
}
