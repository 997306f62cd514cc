import * as z from 'zod/mini';
import { MATCH_LIMIT } from '../../domain/matching.ts';
import { nearDays } from '../../domain/near-days.ts';
import { indexWords } from '../../domain/words.ts';
import { whoMatches as find } from '../../store/who-matches.ts';
import { say } from '../../words/index.ts';
import { goOnIndexing } from '../indexing.ts';
import { route } from '../route.ts';
import { speak } from '../speak.ts';

/** Words that every sentence of the user's language has. */
const emptyWords = () => new Set(indexWords(say('words_common')));

export const whoMatches = route('whoMatches', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      text: z.string().check(z.maxLength(MATCH_LIMIT)),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
    }),
  run: async ({ text, limit }, { db, store, today }) => {
    await speak(db);
    const found = await find(db, text, limit, emptyWords(), today);
    if (found.pending !== undefined) goOnIndexing(store).catch(console.error);
    return { days: nearDays(today), ...found };
  },
});
