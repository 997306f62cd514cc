import * as z from 'zod/mini';
import { comparePeople as compare } from '../../store/import-people.ts';
import { importTerms } from '../import-input.ts';
import { route } from '../route.ts';

export const comparePeople = route('comparePeople', {
  callers: ['ownPage'],
  input: () => z.strictObject(importTerms),
  run: async (asked, { db, today }) => ({ found: await compare(db, { ...asked, today }) }),
});
