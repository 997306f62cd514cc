import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { listShares as list } from '../../store/read-shares.ts';
import { route } from '../route.ts';

export const listShares = route('listShares', {
  callers: ['ownPage'],
  input: () => z.strictObject({ limit: z.int().check(z.minimum(1), z.maximum(1000)) }),
  run: async ({ limit }, { db, today }) => ({ days: nearDays(today), ...(await list(db, limit)) }),
});
