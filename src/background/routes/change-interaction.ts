import * as z from 'zod/mini';
import { changeInteraction as change } from '../../store/interactions.ts';
import { Day, Direction, InteractionKind, Line, personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const changeInteraction = route('changeInteraction', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      interactionUid: Uid,
      kind: z.optional(InteractionKind),
      direction: z.optional(Direction),
      on: z.optional(Day),
      text: z.optional(Line),
      touch: z.optional(z.boolean()),
      answered: z.optional(z.nullable(z.boolean())),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, capability, contactUid, glimpse, interactionUid, ...said } = input;
    const target = await personOf({ capability, contactUid, glimpse }, asking);
    await change(db, { requestId, at, today, target, interactionUid, said });
    return {};
  },
});
