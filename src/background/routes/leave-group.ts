import * as z from 'zod/mini';
import { leaveGroup as leave } from '../../store/groups.ts';
import { personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const leaveGroup = route('leaveGroup', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, groupUid: Uid }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, groupUid } = input;
    const target = await personOf(input, asking);
    await leave(db, { requestId, at, target, groupUid });
    return {};
  },
});
