import * as z from 'zod/mini';
import { setGreetingFor as set } from '../../store/greeted.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

const Uids = z.optional(z.array(Uid).check(z.maxLength(500)));

export const setGreetingFor = route('setGreetingFor', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      occasionUid: z.optional(Uid),
      contactUids: Uids,
      groupUids: Uids,
      sent: z.boolean(),
    }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await set(db, { ...input, at });
    return {};
  },
});
