import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { readAgenda } from '../../store/agenda.ts';
import { keptUp } from '../../store/due-row.ts';
import { readOnlyMark } from '../panel-view.ts';
import { route } from '../route.ts';

export const listAgenda = route('listAgenda', {
  callers: ['ownPage'],
  input: () => z.strictObject({ after: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))) }),
  run: async ({ after }, { db, today }) => {
    const agenda = await keptUp(db, today, () => readAgenda(db, { today, after }));
    return { ...readOnlyMark(db), days: nearDays(today), ...agenda };
  },
});
