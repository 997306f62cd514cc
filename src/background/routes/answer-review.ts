import * as z from 'zod/mini';
import { answerReview as answer } from '../../store/reviews.ts';
import { CadenceOrNone, Day, Uid, write } from '../input.ts';
import { route } from '../route.ts';

const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['keep', 'rest', 'letGo']) }),
  z.strictObject({ kind: z.literal('cadence'), cadence: CadenceOrNone }),
  z.strictObject({ kind: z.literal('pause'), until: Day }),
]);

export const answerReview = route('answerReview', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, reviewUid: Uid, contactUid: Uid, decision: Decision }),
  changes: true,
  run: async (input, { db, now: at, today }) => {
    await answer(db, { ...input, at, today });
    return {};
  },
});
