import * as z from 'zod/mini';
import { deleteNote as remove } from '../../store/notes.ts';
import { noteWrite } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const deleteNote = route('deleteNote', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject(noteWrite),
  changes: true,
  run: async ({ capability, requestId, noteUid }, { caller, db, now }) => {
    const handle = await scopeOf(capability, caller);
    await remove(db, { requestId, at: now, handle, noteUid });
    return {};
  },
});
