import * as z from 'zod/mini';
import { readFilters as read } from '../../store/saved-filters.ts';
import { route } from '../route.ts';

export const readFilters = route('readFilters', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db }) => ({ filters: await read(db) }),
});
