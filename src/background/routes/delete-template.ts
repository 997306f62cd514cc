import * as z from 'zod/mini';
import { deleteTemplate as remove } from '../../store/templates.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const deleteTemplate = route('deleteTemplate', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, templateUid: Uid }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await remove(db, { ...input, at });
    return {};
  },
});
