import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { keepUp } from '../../store/due-row.ts';
import { readGoal as read } from '../../store/goal-page.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const readGoal = route('readGoal', {
  callers: ['ownPage'],
  input: () => z.strictObject({ goalUid: Uid }),
  run: async ({ goalUid }, { db, today }) => {
    await keepUp(db, today);
    return { days: nearDays(today), ...(await read(db, goalUid)) };
  },
});
