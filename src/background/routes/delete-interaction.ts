import * as z from 'zod/mini';
import { deleteInteraction as remove } from '../../store/interactions.ts';
import { personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const deleteInteraction = route('deleteInteraction', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, interactionUid: Uid }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, interactionUid } = input;
    const target = await personOf(input, asking);
    await remove(db, { requestId, at, target, interactionUid });
    return {};
  },
});
