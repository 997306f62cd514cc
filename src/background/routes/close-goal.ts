import * as z from 'zod/mini';
import { closeGoal as close } from '../../store/goals.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const closeGoal = route('closeGoal', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, goalUid: Uid, status: z.enum(['open', 'reached', 'dropped']) }),
  changes: true,
  run: async ({ requestId, ...closing }, { db, now, today }) => {
    await close(db, { requestId, at: now, today, ...closing });
    return {};
  },
});
