import type { LocaleChoice, Weekday } from '../domain/locale.ts';
import { addDays } from '../domain/plain-date.ts';
import { locale } from '../words/index.ts';
import { keptLocale } from './locale.ts';

/** A Sunday, from which the days of the week are written. */
const SUNDAY = '2026-11-22';

/** What ECMA-402 says of a region's week, as a method or, in older browsers, a property. */
interface Weekly {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The day on which weeks begin in the browser's region; Monday, as ISO 8601 has it, where the browser does not tell. */
export function usualWeekStart(): Weekday {
  const region = new Intl.Locale(navigator.language) as Weekly;
  const { firstDay = 1 } = region.getWeekInfo?.() ?? region.weekInfo ?? {};
  return (firstDay % 7) as Weekday; // Sunday is 7 there
}

/** What the user has set of language and week. */
export function localeChoice(): LocaleChoice {
  return JSON.parse(keptLocale());
}

/** The day on which weeks begin for the user. */
export function weekStart(): Weekday {
  return localeChoice().weekStart ?? usualWeekStart();
}

/** The days of the week, from the first one. */
export function weekdays(): Weekday[] {
  return Array.from({ length: 7 }, (_, at) => ((weekStart() + at) % 7) as Weekday);
}

/** What a day of the week is called. */
export function weekdayText(day: Weekday, weekday: 'short' | 'long'): string {
  const noon = new Date(`${addDays(SUNDAY, day)}T12:00:00Z`);
  return noon.toLocaleDateString(locale(), { weekday, timeZone: 'UTC' });
}
