import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { route } from '../route.ts';

export const readDay = route('readDay', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      words: z.string().check(z.maxLength(100)),
      locale: z.string().check(z.maxLength(35), z.refine(isLocale)),
    }),
  run: async ({ words, locale }, { today }) => {
    const { dayInWords } = await import('../days-in-words.ts'); // much that few starts of the worker need
    const named = dayInWords(words, locale, today);
    if (named === undefined) throw new Refusal('day-unreadable');
    if (named < today) throw new Refusal('day-past');
    return { day: named };
  },
});

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
