import type { PlainDate } from '../../domain/base.ts';
import { dayFrom } from '../../domain/plain-date.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The day that a text of a page names: '16 maja 2026', 'April 24, 2017', '2026年5月16日', '١٦ مايو ٢٠٢٦'. The months are
 * called what the browser calls them in the page's language. Nothing where it could be another day as well.
 */
export function writtenDay(text: string, language: string): PlainDate | undefined {
  const numbers =
    text
      .replace(/\p{Nd}/gu, ourDigit)
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const year = numbers.find((one) => one > 2002 && one < 2100);
  const [a, b, more] = numbers.filter((one) => one !== year);
  if (!year || !a || more) return undefined;
  try {
    // Of digits alone, only what begins with the year is in the same order everywhere.
    const isMonth = (one: number) => one === a || (one === b && numbers[0] !== year);
    const [month, other] = b ? MONTHS.filter(isMonth) : monthsIn(text, language);
    if (!month || other) return undefined;
    const date = b && month === a ? b : a;
    const day = dayFrom(new Date(year, month - 1, date));
    return Number(day.slice(8)) === date ? day : undefined; // else there is no such day
  } catch {
    return undefined; // no language, or no number of this world
  }
}

/** The months whose name is in a text; in a language that the browser does not know, none. */
function monthsIn(text: string, language: string): number[] {
  const day = 'numeric';
  return Intl.DateTimeFormat.supportedLocalesOf(language).flatMap((known) => {
    // A month may be called differently alone, beside a day, and before a year.
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{}, { day } as const, { day, year: day } as const].map(
        (beside) => new Intl.DateTimeFormat(known, { calendar: 'gregory', month, ...beside }),
      ),
    );
    return MONTHS.filter((month) =>
      formats.some((one) => words(text).includes(words(one.format(new Date(2026, month - 1))))),
    );
  });
}

/** The words of a text, each between spaces. */
function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
    ?.join(' ')} `;
}

/** What a digit says. In the code the tens of all scripts begin with a row of sixteen, but those of India with its seventh. */
function ourDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
}
