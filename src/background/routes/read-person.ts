import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { readPerson as read } from '../../store/person.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const readPerson = route('readPerson', {
  callers: ['ownPage'],
  input: () => z.strictObject({ contactUid: Uid }),
  run: async ({ contactUid }, { db, today }) => ({
    days: nearDays(today),
    ...(await read(db, contactUid, today)),
  }),
});
