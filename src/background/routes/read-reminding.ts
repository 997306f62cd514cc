import * as z from 'zod/mini';
import { readReminding as read } from '../../store/reminding.ts';
import { route } from '../route.ts';

export const readReminding = route('readReminding', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db }) => read(db),
});
