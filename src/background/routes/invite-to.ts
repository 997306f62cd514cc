import * as z from 'zod/mini';
import { inviteTo as invite } from '../../store/invite.ts';
import { Summary, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const inviteTo = route('inviteTo', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      occasionUid: Uid,
      contactUids: z.array(Uid).check(z.minLength(1), z.maxLength(500)),
      summary: Summary,
    }),
  changes: true,
  run: async (input, { db, now: at, today }) => {
    await invite(db, { ...input, at, today });
    return {};
  },
});
