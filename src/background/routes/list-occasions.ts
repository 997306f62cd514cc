import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { readDailyLimit } from '../../store/agenda.ts';
import { listOccasions as list } from '../../store/read-occasions.ts';
import { readOnlyMark } from '../panel-view.ts';
import { route } from '../route.ts';

export const listOccasions = route('listOccasions', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db, today }) => ({
    ...readOnlyMark(db),
    days: nearDays(today),
    ...(await list(db)),
    limit: await readDailyLimit(db),
  }),
});
