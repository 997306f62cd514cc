import * as z from 'zod/mini';
import { setCadence as set } from '../../store/standing.ts';
import { CadenceOrNone, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const setCadence = route('setCadence', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, cadence: z.optional(CadenceOrNone) }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, cadence } = input;
    const target = await personOf(input, asking);
    await set(db, { requestId, at, today, target, cadence });
    return {};
  },
});
