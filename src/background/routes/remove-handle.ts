import * as z from 'zod/mini';
import { removeHandle as remove } from '../../store/own-handles.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const removeHandle = route('removeHandle', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, contactUid: Uid, handleUid: Uid }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await remove(db, { ...input, at });
    return {};
  },
});
