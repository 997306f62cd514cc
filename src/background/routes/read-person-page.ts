import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { readPersonPage as read } from '../../store/person-page.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const readPersonPage = route('readPersonPage', {
  callers: ['ownPage'],
  input: () => z.strictObject({ contactUid: Uid }),
  run: async ({ contactUid }, { db, today }) => ({
    days: nearDays(today),
    ...(await read(db, contactUid, today)),
    ...(db.isNewer && { readOnly: 'store-newer' as const }),
  }),
});
