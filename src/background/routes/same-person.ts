import * as z from 'zod/mini';
import { samePerson as join } from '../../store/same-person.ts';
import { Handle, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const samePerson = route('samePerson', {
  callers: ['ownPage'],
  input: z.strictObject({ ...write, handle: Handle, contactUid: Uid }),
  changes: true,
  run: async (input, { db, now }) => {
    await join(db, { ...input, at: now });
    return {};
  },
});
