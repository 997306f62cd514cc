import * as z from 'zod/mini';
import { keepMessage as keep } from '../../store/message-drafts.ts';
import { LongText, Uid } from '../input.ts';
import { route } from '../route.ts';

// No `changes`: a draft belongs to one view, and no other has to look again.
export const keepMessage = route('keepMessage', {
  callers: ['ownPage'],
  input: () => z.strictObject({ contactUid: Uid, text: LongText }),
  run: async ({ contactUid, text }, { db, now: at }) => {
    await keep(db, { contactUid, text, at });
    return {};
  },
});
