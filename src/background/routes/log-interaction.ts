import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { DASHBOARD } from '../../store/drop-message.ts';
import { logInteraction as log } from '../../store/interactions.ts';
import { logMessage } from '../../store/log-message.ts';
import { Day, Direction, InteractionKind, Line, LongText, personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { draftPlace } from '../place.ts';
import { route } from '../route.ts';

export const logInteraction = route('logInteraction', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      kind: InteractionKind,
      direction: Direction,
      on: Day,
      text: Line,
      touch: z.boolean(),
      answered: z.optional(z.boolean()),
      drafted: z.optional(z.boolean()),
      whole: z.optional(LongText),
      thanked: z.optional(z.boolean()),
      asked: z.optional(z.boolean()),
      done: z.optional(z.array(Uid).check(z.maxLength(100))),
      with: z.optional(z.array(Uid).check(z.maxLength(199))),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, caller, now: at, today } = asking;
    const {
      requestId,
      capability,
      contactUid,
      glimpse,
      with: others,
      drafted,
      whole,
      thanked,
      asked,
      done,
      ...said
    } = input;
    if (others && caller.role === 'panel') throw new Refusal('not-allowed'); // it knows of nobody else
    const target = await personOf({ capability, contactUid, glimpse }, asking);
    const logged = { requestId, at, today, target, others, said };
    if (!drafted) return { interactionUid: await log(db, logged) };
    const place = (await draftPlace(capability)) ?? DASHBOARD;
    return { interactionUid: await logMessage(db, { ...logged, place, whole, thanked, asked, done }) };
  },
});
