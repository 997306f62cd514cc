import * as z from 'zod/mini';
import { editNote as edit } from '../../store/notes.ts';
import { LongText, noteWrite } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { draftPlace } from '../place.ts';
import { route } from '../route.ts';

export const editNote = route('editNote', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...noteWrite, text: LongText }),
  changes: true,
  run: async ({ capability, requestId, noteUid, text }, { caller, db, now }) => {
    const handle = await scopeOf(capability, caller);
    await edit(db, { requestId, at: now, handle, noteUid, text, place: await draftPlace(capability) });
    return {};
  },
});
