import * as z from 'zod/mini';
import { REVIEW_MONTHS } from '../../domain/review.ts';
import { setReviewing as set } from '../../store/reviews.ts';
import { Day } from '../input.ts';
import { route } from '../route.ts';

const Months = z.literal(REVIEW_MONTHS);

export const setReviewing = route('setReviewing', {
  callers: ['ownPage'],
  input: () => z.strictObject({ months: z.optional(Months), quietOn: z.optional(Day) }),
  changes: true,
  run: async (input, { db }) => {
    await set(db, input);
    return {};
  },
});
