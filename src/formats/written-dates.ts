import type { PartialDate, PlainDate } from '../domain/base.ts';
import { isPartialDate } from '../domain/key-date.ts';
import { fold } from '../domain/name.ts';
import { addDays, isPlainDate } from '../domain/plain-date.ts';

/** Which number of '4/11/18' is the month; undefined where nothing tells. */
export type DateOrder = 'monthFirst' | 'dayFirst' | undefined;

/** Languages whose months are known; those left out call another month by one of these names. */
const LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'sv',
  'nb',
  'pl',
  'cs',
  'ro',
  'tr',
  'id',
  'ru',
  'uk',
  'ar',
];

/**
 * The calendar day a text names, in any form exports and Excel write it; undefined where it names none, or several.
 * The time of day and the zone are not looked at.
 * @param today two digits of a year are of no year after this one
 */
export function dayIn(text: string, today: PlainDate, order: DateOrder): PlainDate | undefined {
  const [year, month, day] = partsIn(text.trim(), order) ?? [];
  if (!year || !month || !day) return undefined;
  const full = year.length > 2 ? year : withCentury(year, today);
  const found = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(found) ? found : undefined;
}

/** A day of every year, as address books write it; the year may be missing, and 1604 is none. */
export function partialDateIn(text: string, today: PlainDate, order: DateOrder): PartialDate | undefined {
  const written = text.trim();
  const [, month, date] = /^(?:--|1604-|0000-)(\d\d)-?(\d\d)/.exec(written) ?? [];
  const yearless = `--${month}-${date}`;
  if (month) return isPartialDate(yearless) ? yearless : undefined;
  const day = dayIn(written, today, order);
  if (day) return day <= today ? day : undefined;
  return /^(?:19|20)\d\d$/.test(written) && written <= today.slice(0, 4) ? written : undefined;
}

/** Which number is the month in a column of dates: told by those of which one number is above twelve. */
export function orderOf(texts: Iterable<string>): DateOrder {
  let [monthFirst, dayFirst] = [false, false];
  for (const text of texts) {
    const [, first = 0, second = 0] = NUMBERS.exec(text.trim()) ?? [];
    if (Number(second) > 12) monthFirst = true;
    if (Number(first) > 12) dayFirst = true;
  }
  if (monthFirst === dayFirst) return undefined;
  return monthFirst ? 'monthFirst' : 'dayFirst';
}

/** Whether somebody can have been connected on a day: there was a LinkedIn, and it is not to come. */
export function isConnectionDay(day: PlainDate, today: PlainDate): boolean {
  return day >= '2003-05-05' && day <= addDays(today, 1);
}

type Parts = [year: string, month: string, day: string];

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/;

function partsIn(text: string, order: DateOrder): Parts | undefined {
  const iso =
    /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)/.exec(text) ??
    /^(\d{4})[/.](\d\d?)[/.](\d\d?)(?!\d)/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text) ??
    /^(\d{4})年 ?(\d\d?)月 ?(\d\d?)日/.exec(text.normalize('NFKC'));
  if (iso) return iso.slice(1) as Parts;
  const numbers = NUMBERS.exec(text);
  if (numbers) return byOrder(numbers.slice(1) as Parts, text.includes('.') ? 'dayFirst' : order);
  if (/^[345]\d{4}$/.test(text)) return serialDay(Number(text));
  return inWords(text);
}

function byOrder([first = '', second = '', year = '']: Parts, order: DateOrder): Parts | undefined {
  const isDayFirst = Number(first) > 12 || (order === 'dayFirst' && Number(second) <= 12);
  if (!isDayFirst && Number(second) <= 12 && order === undefined && Number(first) !== Number(second))
    return undefined;
  return isDayFirst ? [year, second, first] : [year, first, second];
}

/** '27 Jun 2026', '30-oct-09', 'Jun 27, 2026', '1º de março de 2021', '١ مارس ٢٠٢١', 'Sat Jun 27 07:35:00 UTC 2026'. */
function inWords(text: string): Parts | undefined {
  if (text.length > 60) return undefined;
  const words =
    fold(text)
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/\d\d?:\d\d(?::\d\d)?/g, ' ')
      .match(/\p{L}+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  const months = words.flatMap((word) => monthOf(word) ?? []);
  const [first = '', second = ''] = numbers;
  if (months.length !== 1 || numbers.length !== 2 || first.length > 2 || second.length % 2 === 1)
    return undefined;
  return [second, String(months[0]), first];
}

/** Days as a spreadsheet counts them: 1 January 2000 is 36526. */
function serialDay(days: number): Parts {
  return addDays('2000-01-01', days - 36526).split('-') as Parts;
}

function withCentury(year: string, today: PlainDate): string {
  const century = Number(today.slice(0, 2));
  return `${Number(year) > Number(today.slice(2, 4)) ? century - 1 : century}${year}`;
}

/** English ones are told at once; the others cost 200 ms when the first is met (Node 20 on a slow machine, 2026-11). */
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

let months: Map<string, number> | undefined;

/** The month a word names, whole or shortened, in any of the languages; undefined where two disagree. */
function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const english = ENGLISH.indexOf(word) + 1;
  if (english > 0) return english;
  months ??= monthsOf(LANGUAGES);
  return months.get(word) || months.get(word.slice(0, 3)) || undefined;
}

function monthsOf(languages: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2024, number - 1, 1));
        const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\P{L}/gu, '');
        for (const word of new Set([name, name.slice(0, 3)])) {
          // 0: two languages disagree.
          if (word.length > 2) found.set(word, [undefined, number].includes(found.get(word)) ? number : 0);
        }
      }
    }
  }
  return found;
}
