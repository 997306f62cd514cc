import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { keepUp } from '../../store/due-row.ts';
import { exportedPeople } from '../../store/exported.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const readExported = route('readExported', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      uids: z.optional(z.array(Uid).check(z.maxLength(250))),
      after: z.optional(Uid),
      notes: z.boolean(),
    }),
  run: async (wanted, { db, now, today }) => {
    await keepUp(db, today);
    return { ...(await exportedPeople(db, wanted)), days: nearDays(today), now };
  },
});
