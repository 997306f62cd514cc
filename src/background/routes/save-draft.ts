import * as z from 'zod/mini';
import { saveDraft as save } from '../../store/drafts.ts';
import { Box, Capability, LongText } from '../input.ts';
import { opened } from '../open-panels.ts';
import { placeOf } from '../place.ts';
import { route } from '../route.ts';

// No `changes`: a draft belongs to one view, and no other has to look again.
export const saveDraft = route('saveDraft', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ capability: Capability, box: Box, text: LongText }),
  run: async ({ capability, box, text }, { caller, db, now }) => {
    const { handle, seat } = await opened(capability, caller);
    await save(db, { handle, place: await placeOf(seat), box, text, at: now });
    return {};
  },
});
