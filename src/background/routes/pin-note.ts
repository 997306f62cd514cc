import * as z from 'zod/mini';
import { pinNote as pin } from '../../store/notes.ts';
import { noteWrite } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const pinNote = route('pinNote', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...noteWrite, pinned: z.boolean() }),
  changes: true,
  run: async ({ capability, requestId, noteUid, pinned }, { caller, db, now }) => {
    const handle = await scopeOf(capability, caller);
    await pin(db, { requestId, at: now, handle, noteUid, pinned });
    return {};
  },
});
