import * as z from 'zod/mini';
import { FIELD_LIMIT } from '../../domain/glimpse.ts';
import { editFields as edit } from '../../store/fields.ts';
import { personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

const Typed = z.optional(z.string().check(z.maxLength(10 * FIELD_LIMIT)));

export const editFields = route('editFields', {
  callers: ['ownPage'],
  input: z.strictObject({
    ...personWrite,
    fields: z.strictObject({ fullName: Typed, headline: Typed, org: Typed, title: Typed, place: Typed }),
  }),
  changes: true,
  run: async (input, asking) => {
    const { requestId, fields } = input;
    const target = await personOf(input, asking);
    await edit(asking.db, { requestId, at: asking.now, target, fields });
    return {};
  },
});
