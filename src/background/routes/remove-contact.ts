import * as z from 'zod/mini';
import { removeContact as remove } from '../../store/contacts.ts';
import { personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const removeContact = route('removeContact', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject(personWrite),
  changes: true,
  run: async (input, asking) => {
    const target = await personOf(input, asking);
    await remove(asking.db, { requestId: input.requestId, at: asking.now, ...target });
    return {};
  },
});
