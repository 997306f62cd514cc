import * as z from 'zod/mini';
import { addNote as add } from '../../store/notes.ts';
import { Glimpse, LongText, panelWrite } from '../input.ts';
import { openedShowing } from '../open-panels.ts';
import { placeOf } from '../place.ts';
import { route } from '../route.ts';

export const addNote = route('addNote', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...panelWrite, text: LongText, glimpse: z.optional(Glimpse) }),
  changes: true,
  run: async ({ capability, requestId, text, glimpse }, { caller, db, now }) => {
    const { handle, seat } = await openedShowing({ capability, glimpse }, { caller, now });
    await add(db, { requestId, at: now, handle, glimpse, text, place: await placeOf(seat) });
    return {};
  },
});
