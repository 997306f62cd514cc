import * as z from 'zod/mini';
import { MOST_A_DAY } from '../../domain/agenda.ts';
import { isTimeOfDay } from '../../domain/notify.ts';
import { setReminding as set } from '../../store/reminding.ts';
import { beginNotifying, notifyOfDay } from '../notification.ts';
import { route } from '../route.ts';

const weekday = z.int().check(z.minimum(0), z.maximum(6));

export const setReminding = route('setReminding', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_A_DAY))),
      notify: z.optional(
        z.strictObject({
          at: z.optional(z.string().check(z.refine(isTimeOfDay))),
          quietDays: z.array(weekday).check(z.maxLength(7)),
        }),
      ),
    }),
  changes: true,
  run: async (input, { db, store }) => {
    await set(db, input);
    if (!input.notify) return {};
    await beginNotifying(db, input.notify);
    await notifyOfDay(store);
    return {};
  },
});
