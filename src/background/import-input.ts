import * as z from 'zod/mini';
import { FACT_LIMIT } from '../domain/contact.ts';
import { FOLLOW_UP_REASONS } from '../domain/follow-up.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { type Imported, MOST_FOLLOW_UPS, MOST_NOTES } from '../domain/imported.ts';
import { LINE_LIMIT } from '../domain/interaction.ts';
import { isPartialDate, LABEL_LIMIT } from '../domain/key-date.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import {
  CadenceOrNone,
  Day,
  Direction,
  Handle,
  Importance,
  InteractionKind,
  KeyDateKind,
  Phase,
  Summary,
  Uid,
} from './input.ts';

/** People imported by one chunk. */
export const MOST_AT_ONCE = 500;

const field = z.optional(z.string().check(z.maxLength(FIELD_LIMIT)));

const partialDay = z.string().check(z.maxLength(10), z.refine(isPartialDate));

const keyDate = z.strictObject({
  kind: KeyDateKind,
  date: partialDay,
  label: z.optional(z.string().check(z.maxLength(LABEL_LIMIT))),
});

const talk = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(400)), // of a name of 300, the network and the day
  on: Day,
  kind: InteractionKind,
  direction: Direction,
  text: z.optional(z.string().check(z.maxLength(LINE_LIMIT))),
});

const followUp = z.strictObject({ due: Day, summary: Summary, reason: z.enum(FOLLOW_UP_REASONS) });

const standing = z.strictObject({
  phase: z.optional(Phase),
  importance: z.optional(Importance),
  pausedUntil: z.optional(Day),
  tracked: z.optional(z.literal(true)),
});

const short = z.string().check(z.maxLength(FACT_LIMIT));

const facts = z.optional(z.array(short).check(z.maxLength(200)));

const howMet = z.strictObject({
  on: z.optional(partialDay),
  where: z.optional(short),
  via: z.optional(short),
  text: z.optional(short),
});

/** A person as a file tells: by a name or an address at least. */
const Person = z
  .strictObject({
    row: z.int(),
    uid: z.optional(Uid),
    fields: z.strictObject({ fullName: field, headline: field, org: field, title: field, place: field }),
    handles: z.array(z.extend(Handle, { shared: z.optional(z.literal(true)) })).check(z.maxLength(100)),
    connectedOn: z.optional(Day),
    groups: z.optional(z.array(short).check(z.maxLength(200))),
    interests: facts,
    canHelpWith: facts,
    askNext: facts,
    howMet: z.optional(howMet),
    standing: z.optional(standing),
    cadence: z.optional(CadenceOrNone),
    followUps: z.optional(z.array(followUp).check(z.maxLength(MOST_FOLLOW_UPS))),
    keyDates: z.optional(z.array(keyDate).check(z.maxLength(100))),
    notes: z.optional(z.array(z.string().check(z.maxLength(NOTE_LIMIT))).check(z.maxLength(MOST_NOTES))),
    talks: z.optional(z.array(talk).check(z.maxLength(20_000))),
  })
  .check(z.refine(({ fields, handles }) => handles.length > 0 || Boolean(fields.fullName)));

/** What dry run and import are asked with. */
export const importTerms = {
  people: z.array(Person).check(z.maxLength(MOST_AT_ONCE)) as unknown as z.ZodMiniType<Imported[]>,
  asOf: z.optional(Day),
  again: z.optional(z.boolean()),
};
