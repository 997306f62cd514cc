import * as z from 'zod/mini';
import { route } from '../route.ts';
import { takeSnapshot as take } from '../snapshots.ts';

export const takeSnapshot = route('takeSnapshot', {
  callers: ['ownPage'],
  input: z.strictObject({ reason: z.enum(['asked', 'import']) }),
  run: async ({ reason }, { db, now }) => ({ name: await take(db, reason, now) }),
});
