import * as z from 'zod/mini';
import { removeFollowUp as remove } from '../../store/follow-ups.ts';
import { followUpWrite } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const removeFollowUp = route('removeFollowUp', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject(followUpWrite),
  changes: true,
  run: async ({ capability, requestId, followUpUid }, { caller, db, now }) => {
    const handle = await scopeOf(capability, caller);
    await remove(db, { requestId, at: now, handle, followUpUid });
    return {};
  },
});
