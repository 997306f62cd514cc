import * as z from 'zod/mini';
import { editShare as edit } from '../../store/shares.ts';
import { FieldText, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const editShare = route('editShare', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, shareUid: Uid, title: FieldText }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await edit(db, { ...input, at });
    return {};
  },
});
