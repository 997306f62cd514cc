import * as z from 'zod/mini';
import { listHistory as list } from '../../store/history.ts';
import { Seq, Uid } from '../input.ts';
import { route } from '../route.ts';

export const listHistory = route('listHistory', {
  callers: ['ownPage'],
  input: () => z.strictObject({ contactUid: z.optional(Uid), before: z.optional(Seq) }),
  run: (asked, { db }) => list(db, asked),
});
