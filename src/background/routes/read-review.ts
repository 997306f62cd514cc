import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { readReviews } from '../../store/reviews.ts';
import { readOnlyMark } from '../panel-view.ts';
import { route } from '../route.ts';

export const readReview = route('readReview', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db, today }) => ({
    ...readOnlyMark(db),
    days: nearDays(today),
    ...(await readReviews(db, today)),
  }),
});
