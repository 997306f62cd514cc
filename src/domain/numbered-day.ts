import type { PlainDate } from './base.ts';
import { isPlainDate } from './plain-date.ts';

/** Which day is meant where the year is left open: the next one, or the last one, of what has been. */
export type OpenYear = 'next' | 'last';

/** How a language writes days in numbers. */
interface Order {
  yearFirst: boolean;
  /** Of two numbers the first is the month; undefined where both ways are usual. */
  monthFirst: boolean | undefined;
}

/**
 * By how the browser writes them. Both ways are usual in English of no country, and where the year stands first but
 * others write it last (Canada, South Africa), and where the browser itself writes them now so, now otherwise (Puerto
 * Rico).
 */
export function orderIn(locale: string): Order {
  const isMonthFirst = (format: Intl.DateTimeFormat) => {
    const order = format.formatToParts(0).map(({ type }) => type);
    return order.indexOf('month') < order.indexOf('day');
  };
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
  const yearFirst = format.formatToParts(0).find(({ type }) => type !== 'literal')?.type === 'year';
  const monthFirst = isMonthFirst(format);
  const isOpen =
    locale === 'en' ||
    (yearFirst && !/^ja\b/.test(locale)) ||
    monthFirst !== isMonthFirst(new Intl.DateTimeFormat(locale, { month: '2-digit', day: '2-digit' })) ||
    format.resolvedOptions().calendar !== 'gregory';
  return { yearFirst, monthFirst: isOpen ? undefined : monthFirst };
}

/** The days that numbers alone may mean, each once: '2026-12-01', '1.12.', '1/12/26'. */
export function dayInNumbers(
  text: string,
  locale: string,
  today: PlainDate,
  openYear: OpenYear,
): Set<PlainDate | undefined> {
  const whole = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)$/.exec(text);
  if (whole) return new Set([dateIn({ year: whole[1], month: whole[3], date: whole[4] }, today, openYear)]);
  const [, first, between, second, year] = /^(\d\d?)([-/.])(\d\d?)(?:\2(\d{4}|\d\d))?$/.exec(text) ?? [];
  if (!between) return new Set();
  const { yearFirst, monthFirst } = orderIn(locale);
  // Of two digits the year may be the first or the last.
  if (year?.length !== 4 && (between === '-' || (year && yearFirst))) return new Set();
  const full = year?.length === 2 ? today.slice(0, 2) + year : year;
  const days = {
    monthFirst: dateIn({ year: full, month: first, date: second }, today, openYear),
    dayFirst: dateIn({ year: full, month: second, date: first }, today, openYear),
  };
  if (monthFirst !== undefined && !(year && yearFirst))
    return new Set([monthFirst ? days.monthFirst : days.dayFirst]);
  return new Set(Object.values(days).filter((day) => day !== undefined));
}

/** A day in figures. Undefined where there is none. */
export function dateIn(
  {
    year,
    month,
    date = '',
  }: { year: string | undefined; month: string | undefined; date: string | undefined },
  today: PlainDate,
  openYear: OpenYear,
): PlainDate | undefined {
  const isLast = openYear === 'last';
  const thisYear = Number(today.slice(0, 4));
  // Eight years lie between two 29 February at the turn of some centuries.
  const years = year ? [year] : Array.from({ length: 9 }, (_, more) => thisYear + (isLast ? -more : more));
  return years
    .map((one) => `${one}-${month?.padStart(2, '0')}-${date.padStart(2, '0')}`)
    .find((day) => isPlainDate(day) && (year || (isLast ? day <= today : day >= today)));
}
