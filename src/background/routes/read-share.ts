import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { readShare as read } from '../../store/read-shares.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const readShare = route('readShare', {
  callers: ['ownPage'],
  input: () => z.strictObject({ shareUid: Uid }),
  run: async ({ shareUid }, { db, today }) => ({ days: nearDays(today), ...(await read(db, shareUid)) }),
});
