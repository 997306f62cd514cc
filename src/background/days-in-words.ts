import type { PartialDate, PlainDate } from '../domain/base.ts';
import { isPartialDate } from '../domain/key-date.ts';
import { dateIn, type OpenYear, orderIn } from '../domain/numbered-day.ts';
import { dayFrom, weekdayOf } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import { englishWeekday, spokenDayReader } from '../domain/spoken-day.ts';
import { englishDays } from './english-days.ts';

/**
 * The day that words in a language name; the next one, or the last, where they leave the year open ("1 Dec"). Undefined unless
 * every word was understood, and where they name an hour, which no follow-up has, or may mean several days.
 */
export function dayInWords(
  words: string,
  locale: string,
  today: PlainDate,
  openYear: OpenYear = 'next',
): PlainDate | undefined {
  const read = spokenDayReader(locale);
  if (read) return read(words, today, openYear);
  const said = plainEnglish(words);
  const order = orderIn(locale).monthFirst;
  const orders = order === undefined ? [true, false] : [order];
  const weekdays = englishWeekday(said, today);
  const [day, ...others] =
    weekdays.size > 0
      ? weekdays
      : new Set(orders.map((monthFirst) => englishDay(said, { today, openYear, monthFirst })));
  return others.length > 0 ? undefined : day;
}

/**
 * The day or year on which two people met, of what was typed; '' of nothing.
 * @throws Refusal 'met-unreadable', 'met-ahead'
 */
export function dayMet(typed: string, locale: string, today: PlainDate): PartialDate {
  const said = typed.trim();
  const on = !said || isPartialDate(said) ? said : dayInWords(said, locale, today, 'last');
  if (on === undefined) throw new Refusal('met-unreadable');
  if (on > today.slice(0, on.length)) throw new Refusal('met-ahead');
  return on;
}

function plainEnglish(words: string): string {
  return words
    .trim()
    .replace(/^(on|by)\s+/i, '')
    .replace(/^this\s+(?=(afternoon|evening)$)/i, 'today ')
    .replace(/(?<!^last)\s+(morning|afternoon|evening|night)$/i, '') // a part of a day is still that day
    .replace(/^(the\s+)?day after tomorrow$/i, 'in 2 days'); // the parser knows only its last word
}

/** With or without the weekday before it, which must be the day's own. Seen from noon of today. */
function englishDay(
  said: string,
  { today, openYear, monthFirst }: { today: PlainDate; openYear: OpenYear; monthFirst: boolean },
): PlainDate | undefined {
  const [, before = '', rest = ''] = /^(\p{L}+)[.,]*\s+(.+)$/u.exec(said) ?? [];
  const [named] = englishWeekday(before, today);
  const plain = named ? rest : said;
  const noon = new Date(`${today}T12:00:00`);
  const [first] = englishDays(monthFirst).parse(plain, noon, { forwardDate: true });
  if (first?.text.length !== plain.length || first.end || first.start.isCertain('hour')) return undefined;
  const next = dayFrom(first.date());
  const isOpen = openYear === 'last' && !first.start.isCertain('year') && next > today;
  const [, month, date] = next.split('-');
  const day = isOpen ? dateIn({ year: undefined, month, date }, today, 'last') : next;
  if (!day) return undefined;
  const isAnother = named && weekdayOf(day) !== weekdayOf(named);
  const isPast = PAST.test(plain) && day >= today; // the parser looks ahead from last quarter too
  return isAnother || isPast || OF_MANY.test(plain) ? undefined : day;
}

const PAST = /\b(last|past)\b(?! day of)/i;

/** The parser picks one of its days. */
const OF_MANY = /(?<!\bof )\bthis (week|month|quarter|year)$|\bof (the |this |next )?week$/i;
