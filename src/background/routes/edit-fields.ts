import * as z from 'zod/mini';
import { editFields as edit } from '../../store/fields.ts';
import { FieldText, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const editFields = route('editFields', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({
    ...personWrite,
    fullName: z.optional(FieldText),
    headline: z.optional(FieldText),
    title: z.optional(FieldText),
    org: z.optional(FieldText),
    place: z.optional(FieldText),
  }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, fullName, headline, title, org, place } = input;
    const target = await personOf(input, asking);
    await edit(db, { requestId, at, target, fields: { fullName, headline, title, org, place } });
    return {};
  },
});
