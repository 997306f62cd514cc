import * as z from 'zod/mini';
import { setKeyDate as set } from '../../store/key-dates.ts';
import { KeyDateKind, LeadDays, PartialDay, personWrite, ShortText, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const setKeyDate = route('setKeyDate', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      keyDateUid: z.optional(Uid),
      kind: KeyDateKind,
      label: z.optional(ShortText),
      date: PartialDay,
      leadDays: LeadDays,
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, keyDateUid, kind, label, date, leadDays } = input;
    const target = await personOf(input, asking);
    await set(db, { requestId, at, target, keyDateUid, dated: { kind, label, date, leadDays } });
    return {};
  },
});
