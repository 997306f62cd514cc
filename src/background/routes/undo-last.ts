import * as z from 'zod/mini';
import { undoLast as takeBack } from '../../store/undo-last.ts';
import { Capability, write } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const undoLast = route('undoLast', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...write, capability: z.optional(Capability) }),
  changes: true,
  run: async ({ capability, requestId }, { caller, db, now }) => {
    const handle = await scopeOf(capability, caller);
    return takeBack(db, { requestId, at: now, handle });
  },
});
