import * as z from 'zod/mini';
import { setFollowUp as set } from '../../store/follow-ups.ts';
import { appointment, Glimpse, panelWrite } from '../input.ts';
import { openedShowing } from '../open-panels.ts';
import { route } from '../route.ts';

export const setFollowUp = route('setFollowUp', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...panelWrite, ...appointment, glimpse: z.optional(Glimpse) }),
  changes: true,
  run: async ({ capability, requestId, glimpse, ...said }, { caller, db, now, today }) => {
    const { handle } = await openedShowing({ capability, glimpse }, { caller, now });
    await set(db, { requestId, at: now, today, handle, glimpse, ...said });
    return {};
  },
});
