import * as z from 'zod/mini';

import {
  CALENDARS,
  type GreetingRule,
  MOST_DAYS,
  MOST_FOLLOW_UP_IN,
  MOST_SPREAD,
  OCCASION_LIMIT,
  type OccasionDraft,
} from '../../domain/occasion.ts';
import { setOccasion as set } from '../../store/occasions.ts';
import { Day, Summary, Uid, write } from '../input.ts';
import { route } from '../route.ts';

/** Longer than one may be: the store answers 'too-long' in words a person can act on. */
const Line = z.string().check(z.maxLength(10 * OCCASION_LIMIT));

const within = (from: number, to: number) => z.int().check(z.minimum(from), z.maximum(to));
const daysUpTo = (most: number) => z.array(Day).check(z.minLength(1), z.maxLength(most));
const oneOf = <One>(...schemas: z.ZodMiniType[]) =>
  z
    .unknown()
    .check(z.refine((one) => schemas.some((schema) => schema.safeParse(one).success))) as z.ZodMiniType<One>;

const Rule = oneOf<GreetingRule>(
  z.strictObject({ calendar: z.enum(CALENDARS), month: within(1, 13), day: within(1, 31) }),
  z.strictObject({ easter: z.enum(['western', 'orthodox']), plus: within(-366, 366) }),
);

const Draft = oneOf<OccasionDraft>(
  z.strictObject({
    kind: z.literal('trip'),
    summary: Line,
    days: daysUpTo(2),
    place: Line,
    contactUid: z.optional(Uid),
  }),
  z.strictObject({
    kind: z.literal('event'),
    summary: Line,
    days: daysUpTo(2),
    place: z.optional(Line),
    group: z.optional(Line),
    followUpIn: within(0, MOST_FOLLOW_UP_IN),
    followUpFor: Summary,
  }),
  z.strictObject({
    kind: z.literal('greeting'),
    summary: Line,
    days: daysUpTo(MOST_DAYS),
    rule: Rule,
    spread: within(0, MOST_SPREAD),
  }),
);

export const setOccasion = route('setOccasion', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      occasionUid: z.optional(Uid),
      occasion: Draft,
      offer: z.optional(z.strictObject({ was: Summary, is: Summary })),
    }),
  changes: true,
  run: async (input, { db, now: at, today }) => ({ occasionUid: await set(db, { ...input, at, today }) }),
});
