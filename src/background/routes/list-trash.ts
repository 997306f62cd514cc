import * as z from 'zod/mini';
import { listTrash as list } from '../../store/trash.ts';
import { InstantText, Uid } from '../input.ts';
import { route } from '../route.ts';

export const listTrash = route('listTrash', {
  callers: ['ownPage'],
  input: () => z.strictObject({ after: z.optional(z.strictObject({ deletedAt: InstantText, uid: Uid })) }),
  run: ({ after }, { db }) => list(db, after),
});
