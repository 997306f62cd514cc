import * as z from 'zod/mini';
import { deleteKeyDate as remove } from '../../store/key-dates.ts';
import { personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const deleteKeyDate = route('deleteKeyDate', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, keyDateUid: Uid }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, keyDateUid } = input;
    const target = await personOf(input, asking);
    await remove(db, { requestId, at, target, keyDateUid });
    return {};
  },
});
