import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { agendaPage } from '../../store/agenda.ts';
import { Day, Uid } from '../input.ts';
import { readOnlyMark } from '../panel-view.ts';
import { route } from '../route.ts';

export const listAgenda = route('listAgenda', {
  callers: ['ownPage'],
  input: z.strictObject({ after: z.optional(z.strictObject({ next: Day, contactUid: Uid })) }),
  run: async ({ after }, { db, today }) => ({
    ...readOnlyMark(db),
    days: nearDays(today),
    ...(await agendaPage(db, { today, after })),
  }),
});
