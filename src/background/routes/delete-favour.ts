import * as z from 'zod/mini';
import { deleteFavour as remove } from '../../store/favours.ts';
import { personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const deleteFavour = route('deleteFavour', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, favourUid: Uid }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, favourUid } = input;
    const target = await personOf(input, asking);
    await remove(db, { requestId, at, target, favourUid });
    return {};
  },
});
