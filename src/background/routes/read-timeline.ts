import * as z from 'zod/mini';
import { contactOfTarget } from '../../store/target.ts';
import { readTimeline as read } from '../../store/timeline.ts';
import { about, TimelineKinds, TimelinePlace } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const readTimeline = route('readTimeline', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ ...about, after: z.optional(TimelinePlace), kinds: z.optional(TimelineKinds) }),
  run: async (input, asking) => {
    const { uid } = await contactOfTarget(asking.db, await personOf(input, asking));
    return read(asking.db, uid, input);
  },
});
