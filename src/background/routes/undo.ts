import * as z from 'zod/mini';
import { undo as takeBack } from '../../store/undo.ts';
import { Capability, Uid, write } from '../input.ts';
import { undoScope } from '../open-panels.ts';
import { route } from '../route.ts';

export const undo = route('undo', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...write, capability: z.optional(Capability), undoes: Uid }),
  changes: true,
  run: async ({ capability, requestId, undoes }, { caller, db, now }) => {
    const handle = await undoScope(capability, caller, undoes);
    await takeBack(db, { requestId, at: now, handle, undoes });
    return {};
  },
});
