import * as z from 'zod/mini';
import { deleteShare as remove } from '../../store/shares.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const deleteShare = route('deleteShare', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, shareUid: Uid }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await remove(db, { ...input, at });
    return {};
  },
});
