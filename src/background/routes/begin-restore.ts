import * as z from 'zod/mini';
import { makeBeside } from '../beside.ts';
import { databaseName } from '../earlier.ts';
import { route } from '../route.ts';
import { removeUnfinished } from '../unfinished.ts';

export const beginRestore = route('beginRestore', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  inRecovery: true,
  run: async (_, { store, now }) => {
    await removeUnfinished(store);
    return { database: await makeBeside(store, databaseName(now)) };
  },
});
