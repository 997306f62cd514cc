import * as z from 'zod/mini';
import { changeFollowUp as change } from '../../store/follow-ups.ts';
import { appointment, followUpWrite } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const changeFollowUp = route('changeFollowUp', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...followUpWrite, ...appointment }),
  changes: true,
  run: async ({ capability, ...said }, { caller, db, now, today }) => {
    const handle = await scopeOf(capability, caller);
    await change(db, { at: now, today, handle, ...said });
    return {};
  },
});
