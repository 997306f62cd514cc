import * as z from 'zod/mini';
import { route } from '../route.ts';

export const takeSnapshot = route('takeSnapshot', {
  callers: ['ownPage'],
  input: () => z.strictObject({ reason: z.enum(['asked', 'import']) }),
  run: async ({ reason }, { store, now }) => ({ name: await store.copyBefore(reason, now) }),
});
