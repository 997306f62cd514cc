import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { findContacts as find } from '../../store/find.ts';
import { route } from '../route.ts';

export const findContacts = route('findContacts', {
  callers: ['ownPage'],
  input: z.strictObject({ text: z.string().check(z.maxLength(200)) }),
  run: async ({ text }, { db, today }) => ({ days: nearDays(today), lines: await find(db, text) }),
});
