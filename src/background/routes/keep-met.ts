import * as z from 'zod/mini';
import { keepMet as keep } from '../../store/met-drafts.ts';
import { LongText, Uid } from '../input.ts';
import { route } from '../route.ts';

// No `changes`: a draft belongs to one view, and no other has to look again.
export const keepMet = route('keepMet', {
  callers: ['ownPage'],
  input: () => z.strictObject({ occasionUid: Uid, text: LongText }),
  run: async ({ occasionUid, text }, { db, now: at }) => {
    await keep(db, { occasionUid, text, at });
    return {};
  },
});
