import type { PlainDate } from '../domain/base.ts';
import { orderIn } from '../domain/numbered-day.ts';
import { dayFrom } from '../domain/plain-date.ts';
import { spokenDayReader } from '../domain/spoken-day.ts';
import { englishDays } from './english-days.ts';

/**
 * The day that words in a language name; the next one where they leave it open ("1 Dec", "tue"). Undefined unless every
 * word was understood, and where they name an hour, which no follow-up has, or may mean several days.
 */
export function dayInWords(words: string, locale: string, today: PlainDate): PlainDate | undefined {
  const read = spokenDayReader(locale);
  if (read) return read(words, today);
  const order = orderIn(locale).monthFirst;
  const orders = order === undefined ? [true, false] : [order];
  const [day, ...others] = new Set(orders.map((monthFirst) => englishDay(words, today, monthFirst)));
  return others.length > 0 ? undefined : day;
}

/** Seen from noon of today. */
function englishDay(words: string, today: PlainDate, monthFirst: boolean): PlainDate | undefined {
  const plain = words
    .trim()
    .replace(/^(on|by)\s+/i, '')
    .replace(/^this\s+(?=(afternoon|evening)$)/i, 'today ')
    .replace(/(?<!^last)\s+(morning|afternoon|evening|night)$/i, '') // a part of a day is still that day
    .replace(/^(the\s+)?day after tomorrow$/i, 'in 2 days'); // the parser knows only its last word
  const noon = new Date(`${today}T12:00:00`);
  const [first] = englishDays(monthFirst).parse(plain, noon, { forwardDate: true });
  if (first?.text.length !== plain.length || first.end || first.start.isCertain('hour')) return undefined;
  return dayFrom(first.date());
}
