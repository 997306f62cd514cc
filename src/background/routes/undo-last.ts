import * as z from 'zod/mini';
import { undoLast as takeBackLast } from '../../store/undo-last.ts';
import { Capability, write } from '../input.ts';
import { scopeOf } from '../open-panels.ts';
import { route } from '../route.ts';

export const undoLast = route('undoLast', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...write, capability: z.optional(Capability) }),
  changes: true,
  run: async ({ capability, requestId }, { caller, db, now }) =>
    takeBackLast(db, { requestId, at: now, handle: await scopeOf(capability, caller) }),
});
