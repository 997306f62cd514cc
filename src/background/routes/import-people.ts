import * as z from 'zod/mini';
import { importPeople as importThem } from '../../store/import-people.ts';
import { importTerms } from '../import-input.ts';
import { chunk } from '../input.ts';
import { route } from '../route.ts';

export const importPeople = route('importPeople', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...chunk, ...importTerms }),
  changes: true,
  run: async (asked, { db, now, today }) => ({ state: await importThem(db, { ...asked, at: now, today }) }),
});
