import * as z from 'zod/mini';
import { deleteGoal as remove } from '../../store/goals.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const deleteGoal = route('deleteGoal', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, goalUid: Uid }),
  changes: true,
  run: async ({ requestId, goalUid }, { db, now: at }) => {
    await remove(db, { requestId, at, goalUid });
    return {};
  },
});
