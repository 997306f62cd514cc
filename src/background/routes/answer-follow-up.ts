import * as z from 'zod/mini';
import { answerFollowUp as answer } from '../../store/follow-ups.ts';
import { Day, followUpWrite } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const answerFollowUp = route('answerFollowUp', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...followUpWrite,
      answer: z.enum(['done', 'skipped', 'snoozed']),
      until: z.optional(Day),
    }),
  changes: true,
  run: async ({ capability, requestId, followUpUid, answer: said, until }, { caller, db, now, today }) => {
    const handle = await scopeOf(capability, caller);
    await answer(db, { requestId, at: now, today, handle, followUpUid, answer: said, until });
    return {};
  },
});
