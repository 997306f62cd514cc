import * as z from 'zod/mini';
import { setGroupCadence as set } from '../../store/groups.ts';
import { Cadence, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const setGroupCadence = route('setGroupCadence', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, groupUid: Uid, cadence: z.optional(Cadence) }),
  changes: true,
  run: async ({ requestId, groupUid, cadence }, { db, now, today }) => {
    await set(db, { requestId, at: now, today, groupUid, cadence });
    return {};
  },
});
