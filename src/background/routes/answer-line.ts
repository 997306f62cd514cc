import * as z from 'zod/mini';
import { answerLine as answer } from '../../store/answer-line.ts';
import { Day, personWrite, Shown, ShownReason } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const answerLine = route('answerLine', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      shown: Shown,
      answer: z.enum(['done', 'skipped', 'snoozed']),
      until: z.optional(Day),
      only: z.optional(ShownReason),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, shown, answer: said, until, only } = input;
    const target = await personOf(input, asking);
    await answer(db, { requestId, at, today, target, shown, answer: said, until, only });
    return {};
  },
});
