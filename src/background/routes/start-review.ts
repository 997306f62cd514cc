import * as z from 'zod/mini';
import { MOST_CARDS, REVIEW_REASONS } from '../../domain/review.ts';
import { startReview as start } from '../../store/reviews.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

const Card = z.strictObject({ contactUid: Uid, why: z.enum(REVIEW_REASONS) });

export const startReview = route('startReview', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, cards: z.array(Card).check(z.maxLength(MOST_CARDS)) }),
  changes: true,
  run: async (input, { db, now: at, today }) => {
    await start(db, { ...input, at, today });
    return {};
  },
});
