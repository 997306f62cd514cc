import * as z from 'zod/mini';
import { keepContact as keep } from '../../store/contacts.ts';
import { Glimpse, panelWrite } from '../input.ts';
import { openedShowing } from '../open-panels.ts';
import { route } from '../route.ts';

export const keepContact = route('keepContact', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...panelWrite, glimpse: z.optional(Glimpse) }),
  changes: true,
  run: async ({ capability, requestId, glimpse }, { caller, db, now }) => {
    const { handle } = await openedShowing({ capability, glimpse }, { caller, now });
    await keep(db, { requestId, at: now, handle, glimpse });
    return {};
  },
});
