import * as z from 'zod/mini';
import { changeFavour as change } from '../../store/favours.ts';
import { FavourKind, FavourSide, FavourText, GoalOrNone, insistOnNoGoal } from '../favour-input.ts';
import { Day, personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const changeFavour = route('changeFavour', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      favourUid: Uid,
      on: z.optional(Day),
      side: z.optional(FavourSide),
      kind: z.optional(FavourKind),
      text: z.optional(FavourText),
      goal: z.optional(GoalOrNone),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, caller, now: at, today } = asking;
    const { requestId, capability, contactUid, glimpse, favourUid, ...said } = input;
    insistOnNoGoal(caller, said.goal);
    const target = await personOf({ capability, contactUid, glimpse }, asking);
    await change(db, { requestId, at, today, target, favourUid, said });
    return {};
  },
});
