import * as z from 'zod/mini';
import { removeContact as remove } from '../../store/contacts.ts';
import { panelWrite } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

export const removeContact = route('removeContact', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject(panelWrite),
  changes: true,
  run: async ({ capability, requestId }, { caller, db, now }) => {
    const { handle } = await opened(capability, caller);
    await remove(db, { requestId, at: now, handle });
    return {};
  },
});
