import * as z from 'zod/mini';
import { addNote as add } from '../../store/notes.ts';
import { LongText, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { draftPlace } from '../place.ts';
import { route } from '../route.ts';

export const addNote = route('addNote', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, text: LongText }),
  changes: true,
  run: async (input, asking) => {
    const { requestId, text, capability } = input;
    const [target, place] = await Promise.all([personOf(input, asking), draftPlace(capability)]);
    await add(asking.db, { requestId, at: asking.now, ...target, text, place });
    return {};
  },
});
