import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { search as find } from '../../store/search.ts';
import { goOnIndexing } from '../indexing.ts';
import { route } from '../route.ts';

export const search = route('search', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      text: z.string().check(z.maxLength(200)),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
    }),
  run: async ({ text, limit }, { db, store, today }) => {
    const found = await find(db, text, limit, today);
    if (found.pending !== undefined) goOnIndexing(store).catch(console.error);
    return { days: nearDays(today), ...found };
  },
});
