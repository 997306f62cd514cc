import * as z from 'zod/mini';
import { answerLine as answer } from '../../store/answer-line.ts';
import { Day, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const answerLine = route('answerLine', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({
    ...personWrite,
    answer: z.enum(['done', 'skipped', 'snoozed']),
    until: z.optional(Day),
  }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, answer: said, until } = input;
    const target = await personOf(input, asking);
    await answer(db, { requestId, at, today, target, answer: said, until });
    return {};
  },
});
