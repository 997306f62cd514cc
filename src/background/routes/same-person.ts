import * as z from 'zod/mini';
import { contactAt } from '../../store/handles.ts';
import { samePerson as join } from '../../store/same-person.ts';
import { Handle, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const samePerson = route('samePerson', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, handle: Handle, contactUid: Uid }),
  changes: true,
  run: async (input, { db, store, now }) => {
    const here = await contactAt(db, input.handle);
    if (here && here.uid !== input.contactUid) await store.copyBefore('merge', now);
    await join(db, { ...input, at: now });
    return {};
  },
});
