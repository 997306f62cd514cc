import * as z from 'zod/mini';
import { endReview as end } from '../../store/reviews.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const endReview = route('endReview', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, reviewUid: Uid }),
  changes: true,
  run: async (input, { db, now: at, today }) => {
    await end(db, { ...input, at, today });
    return {};
  },
});
