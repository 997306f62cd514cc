import * as z from 'zod/mini';
import { linkGoal as link } from '../../store/goals.ts';
import { Uid, Uids, write } from '../input.ts';
import { route } from '../route.ts';

export const linkGoal = route('linkGoal', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, goalUid: Uid, contactUids: Uids }),
  changes: true,
  run: async ({ requestId, ...linking }, { db, now: at }) => {
    await link(db, { requestId, at, ...linking });
    return {};
  },
});
