import * as z from 'zod/mini';
import { setFollowUp as set } from '../../store/follow-ups.ts';
import { appointment, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const setFollowUp = route('setFollowUp', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, ...appointment }),
  changes: true,
  run: async ({ capability, contactUid, requestId, glimpse, ...said }, asking) => {
    const target = await personOf({ capability, contactUid, glimpse }, asking);
    await set(asking.db, { requestId, at: asking.now, today: asking.today, ...target, ...said });
    return {};
  },
});
