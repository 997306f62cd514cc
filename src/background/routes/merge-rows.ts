import * as z from 'zod/mini';
import { mergeRows as merge } from '../../store/merge-rows.ts';
import { RowOfCopy, Table, write } from '../input.ts';
import { route } from '../route.ts';

export const mergeRows = route('mergeRows', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      of: z.optional(z.literal('person')),
      rows: z.array(z.strictObject({ table: Table, row: RowOfCopy })).check(z.maxLength(1000)),
    }),
  changes: true,
  run: ({ requestId, rows, of }, { db, now }) =>
    merge(db, { requestId, at: now, rows, op: of === 'person' ? 'bringPerson' : 'mergeRows' }),
});
