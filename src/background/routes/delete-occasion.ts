import * as z from 'zod/mini';
import { deleteOccasion as remove } from '../../store/occasions.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const deleteOccasion = route('deleteOccasion', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, occasionUid: Uid }),
  changes: true,
  run: async ({ requestId, occasionUid }, { db, now: at }) => {
    await remove(db, { requestId, at, occasionUid });
    return {};
  },
});
