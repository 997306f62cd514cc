import type { PlainDate } from './base.ts';
import { isPlainDate } from './plain-date.ts';

/**
 * Which of two numbers is the month, by how a language writes days. Undefined where both are usual: in English of no
 * country, and where the year is written first but others write it last (Canada, South Africa).
 */
export function monthComesFirst(locale: string): boolean | undefined {
  if (locale === 'en') return undefined;
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (format.resolvedOptions().calendar !== 'gregory') return undefined;
  const order = format.formatToParts(0).map(({ type }) => type);
  if (order.indexOf('year') < order.indexOf('month') && !locale.startsWith('ja')) return undefined;
  return order.indexOf('month') < order.indexOf('day');
}

/** The days that numbers alone may mean, each once: '2026-12-01', '1.12.', '1/12/26'. */
export function dayInNumbers(text: string, locale: string, today: PlainDate): Set<PlainDate | undefined> {
  const whole = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)$/.exec(text);
  if (whole) return new Set([dateIn({ year: whole[1], month: whole[3], date: whole[4] }, today)]);
  const [, first, between, second, year] = /^(\d\d?)([-/.])(\d\d?)(?:\2(\d{4}|\d\d))?$/.exec(text) ?? [];
  // Two digits on each side of strokes may be a year as well.
  if (!between || (between === '-' && year?.length !== 4)) return new Set();
  const full = year?.length === 2 ? today.slice(0, 2) + year : year;
  const monthFirst = dateIn({ year: full, month: first, date: second }, today);
  const dayFirst = dateIn({ year: full, month: second, date: first }, today);
  const isMonthFirst = monthComesFirst(locale);
  if (isMonthFirst !== undefined) return new Set([isMonthFirst ? monthFirst : dayFirst]);
  return new Set([monthFirst, dayFirst].filter((day) => day !== undefined));
}

/** A day in figures; of one that leaves its year open the next. Undefined where there is none. */
export function dateIn(
  {
    year,
    month,
    date = '',
  }: { year: string | undefined; month: string | undefined; date?: string | undefined },
  today: PlainDate,
): PlainDate | undefined {
  const thisYear = Number(today.slice(0, 4));
  // Eight years lie between two 29 February at the turn of some centuries.
  const years = year ? [year] : Array.from({ length: 9 }, (_, more) => thisYear + more);
  return years
    .map((one) => `${one}-${month?.padStart(2, '0')}-${date.padStart(2, '0')}`)
    .find((day) => isPlainDate(day) && (year || day >= today));
}
