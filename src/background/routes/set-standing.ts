import * as z from 'zod/mini';
import { setStanding as set } from '../../store/standing.ts';
import { DayOrNone, Importance, Phase, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const setStanding = route('setStanding', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      phase: z.optional(Phase),
      importance: z.optional(Importance),
      pausedUntil: z.optional(DayOrNone),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, phase, importance, pausedUntil } = input;
    const target = await personOf(input, asking);
    await set(db, { requestId, at, today, target, standing: { phase, importance, pausedUntil } });
    return {};
  },
});
