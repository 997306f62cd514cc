import * as z from 'zod/mini';
import { deleteNote as remove } from '../../store/notes.ts';
import { panelWrite, Uid } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

export const deleteNote = route('deleteNote', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...panelWrite, noteUid: Uid }),
  changes: true,
  run: async ({ capability, requestId, noteUid }, { caller, db, now }) => {
    const { handle } = await opened(capability, caller);
    await remove(db, { requestId, at: now, handle, noteUid });
    return {};
  },
});
