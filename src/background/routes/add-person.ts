import * as z from 'zod/mini';
import { FIELD_LIMIT } from '../../domain/glimpse.ts';
import { Refusal } from '../../domain/refusal.ts';
import { handleFrom } from '../../sites/index.ts';
import { addPerson as add } from '../../store/add-person.ts';
import { AddressText, HowMet, LongText, ShortText, Uid, write } from '../input.ts';
import { route } from '../route.ts';

const Typed = z.optional(z.string().check(z.maxLength(10 * FIELD_LIMIT)));

export const addPerson = route('addPerson', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      fields: z.strictObject({ fullName: Typed, headline: Typed, org: Typed, title: Typed, place: Typed }),
      howMet: z.optional(HowMet),
      groups: z.optional(z.array(ShortText).check(z.maxLength(50))),
      note: z.optional(LongText),
      event: z.optional(Uid),
      address: z.optional(AddressText),
    }),
  changes: true,
  run: async ({ address, ...input }, { db, now: at }) => {
    const handle = address === undefined ? undefined : handleFrom(address);
    if (address !== undefined && !handle) throw new Refusal('address-unknown');
    return { contactUid: await add(db, { ...input, handle, at }) };
  },
});
