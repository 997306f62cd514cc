import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { listGoals as list } from '../../store/goal-page.ts';
import { route } from '../route.ts';

export const listGoals = route('listGoals', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db, today }) => ({ days: nearDays(today), goals: await list(db) }),
});
