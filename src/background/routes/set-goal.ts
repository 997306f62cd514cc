import * as z from 'zod/mini';
import { setGoal as set } from '../../store/goals.ts';
import { Day, Line, LongText, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const setGoal = route('setGoal', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({ ...write, goalUid: z.optional(Uid), summary: Line, text: LongText, until: Day }),
  changes: true,
  run: async ({ requestId, goalUid, ...said }, { db, now, today }) => {
    const uid = await set(db, { requestId, at: now, today, goalUid, said });
    return uid === undefined ? {} : { goalUid: uid };
  },
});
