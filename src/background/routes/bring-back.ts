import * as z from 'zod/mini';
import { bringBack as putBack } from '../../store/bring-back.ts';
import { Seq, write } from '../input.ts';
import { route } from '../route.ts';

export const bringBack = route('bringBack', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, seq: Seq }),
  changes: true,
  run: async ({ requestId, seq }, { db, now }) => {
    await putBack(db, { requestId, at: now, seq });
    return {};
  },
});
