import * as z from 'zod/mini';
import { readActivity as read } from '../../store/activity.ts';
import { route } from '../route.ts';

export const readActivity = route('readActivity', {
  callers: ['ownPage'],
  input: z.strictObject({}),
  run: async (_input, { db, today }) => read(db, today),
});
