import * as z from 'zod/mini';
import { editFields as edit } from '../../store/fields.ts';
import { DayOrNone, FieldText, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const editFields = route('editFields', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      fullName: z.optional(FieldText),
      headline: z.optional(FieldText),
      title: z.optional(FieldText),
      org: z.optional(FieldText),
      place: z.optional(FieldText),
      connectedOn: z.optional(DayOrNone),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, fullName, headline, title, org, place, connectedOn } = input;
    const target = await personOf(input, asking);
    const fields = { fullName, headline, title, org, place };
    await edit(db, { requestId, at, target, fields, connectedOn, today });
    return {};
  },
});
