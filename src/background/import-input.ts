import * as z from 'zod/mini';
import { FACT_LIMIT } from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import type { Imported } from '../domain/imported.ts';
import { LINE_LIMIT } from '../domain/interaction.ts';
import { isPartialDate, LABEL_LIMIT } from '../domain/key-date.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import { Day, Direction, Handle, InteractionKind, KeyDateKind } from './input.ts';

/** People imported by one chunk. */
export const MOST_AT_ONCE = 500;

const field = z.optional(z.string().check(z.maxLength(FIELD_LIMIT)));

const keyDate = z.strictObject({
  kind: KeyDateKind,
  date: z.string().check(z.maxLength(10), z.refine(isPartialDate)),
  label: z.optional(z.string().check(z.maxLength(LABEL_LIMIT))),
});

const talk = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(300)),
  on: Day,
  kind: InteractionKind,
  direction: Direction,
  text: z.optional(z.string().check(z.maxLength(LINE_LIMIT))),
});

const short = z.string().check(z.maxLength(FACT_LIMIT));

/** A person as a file tells: by a name or an address at least. */
const Person = z
  .strictObject({
    row: z.int(),
    fields: z.strictObject({ fullName: field, headline: field, org: field, title: field, place: field }),
    handles: z.array(z.extend(Handle, { shared: z.optional(z.literal(true)) })).check(z.maxLength(100)),
    connectedOn: z.optional(Day),
    groups: z.optional(z.array(short).check(z.maxLength(200))),
    interests: z.optional(z.array(short).check(z.maxLength(200))),
    keyDates: z.optional(z.array(keyDate).check(z.maxLength(100))),
    note: z.optional(z.string().check(z.maxLength(NOTE_LIMIT))),
    talks: z.optional(z.array(talk).check(z.maxLength(20_000))),
  })
  .check(z.refine(({ fields, handles }) => handles.length > 0 || Boolean(fields.fullName)));

/** What dry run and import are asked with. */
export const importTerms = {
  people: z.array(Person).check(z.maxLength(MOST_AT_ONCE)) as unknown as z.ZodMiniType<Imported[]>,
  asOf: z.optional(Day),
  again: z.optional(z.boolean()),
};
