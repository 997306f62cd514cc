import * as z from 'zod/mini';
import { keptRows } from '../../store/kept-rows.ts';
import { Key, Table } from '../input.ts';
import { route } from '../route.ts';

export const readRows = route('readRows', {
  callers: ['ownPage'],
  input: () => z.strictObject({ table: Table, after: z.optional(Key) }),
  inRecovery: true, // what is still there can be taken along
  run: async ({ table, after }, { store }) => keptRows((await store.anyway()).db, table, after),
});
