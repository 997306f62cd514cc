import * as z from 'zod/mini';
import { readOccasion as read } from '../../store/read-occasions.ts';
import { Day, Uid } from '../input.ts';
import { route } from '../route.ts';

export const readOccasion = route('readOccasion', {
  callers: ['ownPage'],
  input: () => z.strictObject({ occasionUid: Uid, around: z.optional(Day) }),
  run: (input, { db }) => read(db, input),
});
