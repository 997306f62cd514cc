import * as z from 'zod/mini';
import { MOST_SENT } from '../../domain/share.ts';
import { sendTo as send } from '../../store/shares.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const sendTo = route('sendTo', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      shareUid: Uid,
      contactUids: z.array(Uid).check(z.minLength(1), z.maxLength(MOST_SENT)),
    }),
  changes: true,
  run: async (input, { db, now: at, today }) => ({ count: await send(db, { ...input, at, today }) }),
});
