import * as z from 'zod/mini';
import { readActivity as read } from '../../store/activity.ts';
import { route } from '../route.ts';

export const readActivity = route('readActivity', {
  callers: ['ownPage'],
  input: () => z.strictObject({ weekStart: z.literal([0, 1, 2, 3, 4, 5, 6]) }),
  run: async ({ weekStart }, { db, today }) => read(db, { today, weekStart }),
});
