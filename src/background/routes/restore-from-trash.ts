import * as z from 'zod/mini';
import { TRASH_TABLES } from '../../domain/history.ts';
import { nameOfJoined } from '../../store/revive-or-join.ts';
import { restoreFromTrash as restore } from '../../store/trash.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const restoreFromTrash = route('restoreFromTrash', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      table: z.enum(TRASH_TABLES),
      uid: Uid,
    }),
  changes: true,
  run: async ({ requestId, table, uid }, { db, now }) => {
    await restore(db, { requestId, at: now, table, uid });
    const to = table === 'contacts' ? await nameOfJoined(db, uid) : undefined;
    return to === undefined ? {} : { to };
  },
});
