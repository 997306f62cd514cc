import * as z from 'zod/mini';
import { agendaPage } from '../../store/agenda.ts';
import { Day, Uid } from '../input.ts';
import { route } from '../route.ts';

export const listAgenda = route('listAgenda', {
  callers: ['ownPage'],
  input: z.strictObject({ after: z.optional(z.strictObject({ next: Day, contactUid: Uid })) }),
  run: ({ after }, { db, today }) => agendaPage(db, { today, after }),
});
