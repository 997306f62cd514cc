import * as z from 'zod/mini';
import { endOperation as end } from '../../store/operations.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const endOperation = route('endOperation', {
  callers: ['ownPage'],
  input: () => z.strictObject({ operation: Uid }),
  run: async ({ operation }, { db }) => {
    await end(db, operation);
    return {};
  },
});
