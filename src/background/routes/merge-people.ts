import * as z from 'zod/mini';
import { CAPTURED_FIELDS } from '../../domain/contact.ts';
import { mergePeople as merge } from '../../store/merge-people.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const mergePeople = route('mergePeople', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      keep: Uid,
      other: Uid,
      fields: z.array(z.enum(CAPTURED_FIELDS)).check(z.maxLength(CAPTURED_FIELDS.length)),
    }),
  changes: true,
  run: async (input, { db, store, now }) => {
    await store.copyBefore('merge', now);
    await merge(db, { ...input, at: now });
    return {};
  },
});
