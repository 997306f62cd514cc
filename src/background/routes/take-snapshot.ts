import * as z from 'zod/mini';
import { route } from '../route.ts';
import { takeSnapshot as take } from '../snapshots.ts';

export const takeSnapshot = route('takeSnapshot', {
  callers: ['ownPage'],
  input: z.strictObject({}),
  run: async (_, { db, now }) => ({ name: await take(db, 'asked', now) }),
});
