import * as z from 'zod/mini';
import { isCadence } from '../domain/cadence.ts';
import { CAPTURED_FIELDS, PHASES } from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { GROUP_LIMIT } from '../domain/group.ts';
import { LINE_LIMIT } from '../domain/interaction.ts';
import { base, day, facts, field, partialDate, source, text, uid, uids } from './backup-fields.ts';

/** A row of contacts. */
export const contacts = z.looseObject({
  ...base,
  fullName: text(FIELD_LIMIT),
  headline: field,
  org: field,
  title: field,
  place: field,
  phase: z.enum(PHASES),
  pausedUntil: z.optional(day),
  importance: z.int().check(z.refine((one) => one >= 0 && one <= 3)),
  tracked: z.boolean(),
  fieldSource: z.looseObject(
    Object.fromEntries([...CAPTURED_FIELDS, 'connectedOn'].map((of) => [of, source])),
  ),
  cadence: z.optional(z.unknown().check(z.refine((one) => one === 'none' || isCadence(one)))),
  cadenceSince: z.optional(day),
  inheritsSince: z.optional(day),
  groups: uids,
  howMet: z.optional(
    z.looseObject({
      on: z.optional(partialDate),
      where: field,
      via: field,
      text: z.optional(text(LINE_LIMIT)),
    }),
  ),
  goals: uids,
  goalsSince: z.optional(z.record(uid, day)),
  greetings: uids,
  noGreetings: z.optional(z.literal(true)),
  interests: facts,
  canHelpWith: facts,
  askNext: facts,
  connectedOn: z.optional(day),
  mergedInto: z.optional(uid),
});

/** A row of groups. */
export const groups = z.looseObject({
  ...base,
  name: text(GROUP_LIMIT),
  cadence: z.optional(z.unknown().check(z.refine(isCadence))),
  cadenceSince: z.optional(day),
  greetings: uids,
});
