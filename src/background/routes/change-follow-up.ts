import * as z from 'zod/mini';
import { changeFollowUp as change } from '../../store/follow-ups.ts';
import { Day, followUpWrite, Summary } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const changeFollowUp = route('changeFollowUp', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...followUpWrite, due: Day, summary: Summary }),
  changes: true,
  run: async ({ capability, requestId, followUpUid, due, summary }, { caller, db, now, today }) => {
    const handle = await scopeOf(capability, caller);
    await change(db, { requestId, at: now, today, handle, followUpUid, due, summary });
    return {};
  },
});
