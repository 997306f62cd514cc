import * as z from 'zod/mini';
import { recognise } from '../../sites/index.ts';
import { erasePerson as erase } from '../../store/erase.ts';
import { blankCopies } from '../blank-copies.ts';
import { dropStaged } from '../drop-staged.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const erasePerson = route('erasePerson', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, contactUid: Uid }),
  changes: true,
  run: async ({ requestId, contactUid }, { db, store, now }) => {
    const { rows, outside } = await erase(db, { requestId, at: now, contactUid, recognise });
    await dropStaged(db);
    await blankCopies(store);
    return { rows, outside };
  },
});
