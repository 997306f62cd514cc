import type { PlainDate } from './base.ts';
import { easterOf } from './easter.ts';
import { newMoonNear } from './new-moon.ts';
import type { GreetingRule } from './occasion.ts';
import { addDays, addMonths } from './plain-date.ts';

/** Years ahead for which the days of a greeting are reckoned, and below which they are reckoned anew. */
export const YEARS_AHEAD = 30;
const YEARS_LEFT = 2;

/** Calendars whose days can be told exactly, by their name in `Intl`. */
export const CALENDARS = ['gregory', 'hebrew', 'islamic-umalqura', 'chinese', 'persian', 'indian'] as const;

/** In English `Intl` writes the months of the Hebrew calendar by name; 6 is there in leap years alone. */
const HEBREW = 'Tishri Heshvan Kislev Tevet Shevat _ Adar Nisan Iyar Sivan Tamuz Av Elul'.split(' ');
const LEAP_ADAR = { 'Adar I': 6, 'Adar II': 7 };

/** The days of the shortest month of any of them. */
const SHORT_MONTH = 29;

/** A day as its calendar has it; `month` 0 of a month that is put in between, which is none of the year's own. */
interface Reading {
  month: number;
  day: number;
}

/**
 * The days of a greeting from that day on, one in each year of its calendar, in order. Where a month is too short for its
 * day in a year, it is the month's last.
 */
export function greetingDays(rule: GreetingRule, from: PlainDate, years = YEARS_AHEAD): PlainDate[] {
  const end = addMonths(from, 12 * years);
  if ('easter' in rule) return easterDays(rule, from).filter((day) => day >= from && day < end);
  const read = reader(rule.calendar);
  const days: PlainDate[] = [];
  for (let day = addDays(from, -1); day <= end; ) {
    const fits = isThat(rule, day, read);
    if (fits) days.push(rule.calendar === 'chinese' ? byTheMoon(day, read) : day);
    day = addDays(day, fits ? 330 : stepTo(rule, read(day)));
  }
  return days.filter((day) => day >= from && day < end);
}

/**
 * A day of the Chinese calendar, whose months begin on the day of the new moon in Beijing: browsers are off by one where
 * that is within minutes of midnight, as in 2027 and 2030.
 */
function byTheMoon(day: PlainDate, read: (day: PlainDate) => Reading): PlainDate {
  const before = read(day).day - 1;
  return addDays(newMoonNear(addDays(day, -before), 8), before);
}

/** The last day of a greeting before that one. */
export function dayBefore(rule: GreetingRule, day: PlainDate): PlainDate | undefined {
  return greetingDays(rule, addDays(day, -400), 2).findLast((one) => one < day);
}

/** Whether so few days are left that they are to be reckoned anew. */
export function runsOut(days: PlainDate[], today: PlainDate): boolean {
  return (days.at(-1) ?? '') < addMonths(today, 12 * YEARS_LEFT);
}

/** The months of a calendar that are in every year of it, by number, each with a day in it. */
export function monthsOf(calendar: string): { month: number; day: PlainDate }[] {
  const read = reader(calendar);
  const found = new Map<number, PlainDate>();
  for (let day = '2025-01-10'; day < '2026-02-20'; day = addDays(day, 9)) {
    const { month } = read(day);
    if (month > 0 && !found.has(month)) found.set(month, day);
  }
  // Which is only in leap years there: 2025 began in a common one.
  const own = [...found].filter(([month]) => calendar !== 'hebrew' || month !== LEAP_ADAR['Adar I']);
  return own.map(([month, day]) => ({ month, day })).sort((a, b) => a.month - b.month);
}

function easterDays({ easter, plus }: { easter: 'western' | 'orthodox'; plus: number }, from: PlainDate) {
  const first = Number(from.slice(0, 4)) - 1;
  return Array.from({ length: YEARS_AHEAD + 3 }, (_, at) => addDays(easterOf(first + at, easter), plus));
}

function isThat(
  rule: { month: number; day: number },
  day: PlainDate,
  read: (day: PlainDate) => Reading,
): boolean {
  const is = read(day);
  if (is.month !== rule.month || is.day > rule.day) return false;
  return is.day === rule.day || (is.day >= 28 && read(addDays(day, 1)).month !== rule.month);
}

/** Days that can be passed over: no month is shorter, and one that is counted may not be there. */
function stepTo(rule: { calendar: string; month: number; day: number }, { month, day }: Reading): number {
  const inYear = rule.calendar === 'hebrew' ? 13 : 12;
  if (month === rule.month && day < rule.day) return Math.max(1, Math.min(rule.day, SHORT_MONTH - 1) - day);
  const months = (rule.month - month + inYear) % inYear || inYear;
  if (month === 0 || months === 1) return Math.max(1, SHORT_MONTH - 1 - day);
  return (months - 2) * (SHORT_MONTH - 1) + Math.max(1, SHORT_MONTH - 1 - day);
}

/** Reads days in a calendar, 'gregory' in plain numbers. */
function reader(calendar: string): (day: PlainDate) => Reading {
  if (calendar === 'gregory')
    return (day) => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (day) => {
    const parts = format.formatToParts(new Date(day));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return { month: monthIn(part('month')), day: Number.parseInt(part('day'), 10) };
  };
}

function monthIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text in LEAP_ADAR) return LEAP_ADAR[text as keyof typeof LEAP_ADAR];
  return HEBREW.indexOf(text) + 1; // a month between two is '6bis'
}
