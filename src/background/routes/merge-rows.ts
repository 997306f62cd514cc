import * as z from 'zod/mini';
import { mergeRows as merge } from '../../store/merge-rows.ts';
import { RowOfCopy, Table, write } from '../input.ts';
import { route } from '../route.ts';

export const mergeRows = route('mergeRows', {
  callers: ['ownPage'],
  input: z.strictObject({
    ...write,
    rows: z.array(z.strictObject({ table: Table, row: RowOfCopy })).check(z.maxLength(1000)),
  }),
  changes: true,
  run: ({ requestId, rows }, { db, now }) => merge(db, { requestId, at: now, rows }),
});
