import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { keepUp } from '../../store/due-row.ts';
import { findContacts as find, findInNotes } from '../../store/find.ts';
import { route } from '../route.ts';

export const findContacts = route('findContacts', {
  callers: ['ownPage'],
  input: z.strictObject({ text: z.string().check(z.maxLength(200)) }),
  run: async ({ text }, { db, today }) => {
    await keepUp(db, today);
    const [lines, notes] = await Promise.all([find(db, text), findInNotes(db, text)]);
    return { days: nearDays(today), lines, notes };
  },
});
