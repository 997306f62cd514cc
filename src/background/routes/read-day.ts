import * as z from 'zod/mini';
import { dayFrom } from '../../domain/plain-date.ts';
import { Refusal } from '../../domain/refusal.ts';
import { route } from '../route.ts';

export const readDay = route('readDay', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ words: z.string().check(z.maxLength(100)) }),
  run: async ({ words }, { today }) => {
    const named = await dayNamed(words, today);
    if (named === undefined) throw new Refusal('day-unreadable');
    if (named < today) throw new Refusal('day-past');
    return { day: named };
  },
});

/**
 * The day English words name, seen from noon of today; the next one where they leave it open ("1 Dec", "tue").
 * Undefined unless every word was understood, and where they name an hour, which no follow-up has, or several days.
 */
export async function dayNamed(words: string, today: string): Promise<string | undefined> {
  const plain = words
    .trim()
    .replace(/^(on|by)\s+/i, '')
    .replace(/^this\s+(?=(afternoon|evening)$)/i, 'today ')
    .replace(/(?<!^last)\s+(morning|afternoon|evening|night)$/i, '') // a part of a day is still that day
    .replace(/^(the\s+)?day after tomorrow$/i, 'in 2 days'); // the parser knows only its last word
  const noon = new Date(`${today}T12:00:00`);
  const { daysInWords } = await import('../days-in-words.ts'); // 8 kB that few starts of the worker need
  const [first] = daysInWords.parse(plain, noon, { forwardDate: true });
  if (first?.text.length !== plain.length || first.end || first.start.isCertain('hour')) return undefined;
  return dayFrom(first.date());
}
