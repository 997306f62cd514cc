import * as z from 'zod/mini';
import { readOperation as read } from '../../store/operations.ts';
import { route } from '../route.ts';

export const readOperation = route('readOperation', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_, { db }) => {
    const state = await read(db);
    return state ? { state } : {};
  },
});
