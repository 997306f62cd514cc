import * as z from 'zod/mini';
import { unlinkGoal as unlink } from '../../store/goals.ts';
import { Uid, Uids, write } from '../input.ts';
import { route } from '../route.ts';

export const unlinkGoal = route('unlinkGoal', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, goalUid: Uid, contactUids: Uids }),
  changes: true,
  run: async ({ requestId, ...linking }, { db, now: at }) => {
    await unlink(db, { requestId, at, ...linking });
    return {};
  },
});
