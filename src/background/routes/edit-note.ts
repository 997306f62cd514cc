import * as z from 'zod/mini';
import { editNote as edit } from '../../store/notes.ts';
import { LongText, panelWrite, Uid } from '../input.ts';
import { opened } from '../open-panels.ts';
import { placeOf } from '../place.ts';
import { route } from '../route.ts';

export const editNote = route('editNote', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...panelWrite, noteUid: Uid, text: LongText }),
  changes: true,
  run: async ({ capability, requestId, noteUid, text }, { caller, db, now }) => {
    const { handle, seat } = await opened(capability, caller);
    await edit(db, { requestId, at: now, handle, noteUid, text, place: await placeOf(seat) });
    return {};
  },
});
