import * as z from 'zod/mini';
import { FILTER_NAME_LIMIT, FILTER_VIEW_LIMIT, MOST_FILTERS } from '../../domain/saved-filter.ts';
import { setFilters as set } from '../../store/saved-filters.ts';
import { route } from '../route.ts';

const Filter = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(FILTER_NAME_LIMIT)),
  view: z.string().check(z.maxLength(FILTER_VIEW_LIMIT)),
});

export const setFilters = route('setFilters', {
  callers: ['ownPage'],
  input: () => z.strictObject({ filters: z.array(Filter).check(z.maxLength(MOST_FILTERS)) }),
  changes: true,
  run: async ({ filters }, { db }) => {
    await set(db, filters);
    return {};
  },
});
