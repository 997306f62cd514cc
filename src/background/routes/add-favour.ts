import * as z from 'zod/mini';
import { addFavour as add } from '../../store/favours.ts';
import { FavourKind, FavourSide, FavourText, GoalOrNone, insistOnNoGoal } from '../favour-input.ts';
import { Day, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const addFavour = route('addFavour', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      on: Day,
      side: FavourSide,
      kind: FavourKind,
      text: FavourText,
      goal: z.optional(GoalOrNone),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, caller, now: at, today } = asking;
    const { requestId, capability, contactUid, glimpse, ...said } = input;
    insistOnNoGoal(caller, said.goal);
    const target = await personOf({ capability, contactUid, glimpse }, asking);
    await add(db, { requestId, at, today, target, said });
    return {};
  },
});
