import * as z from 'zod/mini';
import { recognise } from '../../sites/index.ts';
import { emptyTrash as empty } from '../../store/erase.ts';
import { blankCopies } from '../blank-copies.ts';
import { dropStaged } from '../drop-staged.ts';
import { write } from '../input.ts';
import { route } from '../route.ts';

export const emptyTrash = route('emptyTrash', {
  callers: ['ownPage'],
  input: () => z.strictObject(write),
  changes: true,
  run: async ({ requestId }, { db, store, now }) => {
    const { rows, outside } = await empty(db, { requestId, at: now, recognise });
    await dropStaged(db);
    await blankCopies(store);
    return { rows, outside };
  },
});
