import * as z from 'zod/mini';
import { contactAt } from '../../store/handles.ts';
import { olderNotes as readOlder } from '../../store/notes.ts';
import { Capability, InstantText } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

export const olderNotes = route('olderNotes', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ capability: Capability, before: InstantText }),
  run: async ({ capability, before }, { caller, db }) => {
    const { handle } = await opened(capability, caller);
    const contact = await contactAt(db, handle);
    return contact ? readOlder(db, contact.uid, before) : { notes: [], hasOlder: false };
  },
});
