import * as z from 'zod/mini';
import { meetAt as meet } from '../../store/meet-at.ts';
import { LongText, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const meetAt = route('meetAt', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, occasionUid: Uid, contactUid: Uid, note: z.optional(LongText) }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await meet(db, { ...input, at });
    return {};
  },
});
