import * as z from 'zod/mini';
import { CADENCE_UNITS, MOST_UNITS, type Cadence as OneCadence } from '../domain/cadence.ts';
import { FACT_LIMIT, PHASES } from '../domain/contact.ts';
import { KEPT_TABLES } from '../domain/copies.ts';
import { FOLLOW_UP_REASONS, SUMMARY_LIMIT } from '../domain/follow-up.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { DIRECTIONS, INTERACTION_KINDS, LINE_LIMIT } from '../domain/interaction.ts';
import { KEY_DATE_KINDS, MOST_LEAD_DAYS } from '../domain/key-date.ts';
import { DRAFT_LIMIT } from '../domain/note.ts';
import { PEOPLE_AT_ONCE } from '../domain/people-edit.ts';
import { isPlainDate } from '../domain/plain-date.ts';
import { VERDICTS } from '../domain/sighting.ts';
import { TIMELINE_KINDS } from '../domain/timeline.ts';

/** Pieces that the inputs of routes are made of. All are strict and capped. */

const short = z.string().check(z.minLength(1), z.maxLength(100));

export const Uid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** What is typed into: 'note', 'message:' with the uid of whom it is to, or the uid of the note being edited. */
export const Box = z.string().check(z.regex(/^(note|(message:)?[0-9a-f-]{36})$/));
export const Uids = z.array(Uid).check(z.minLength(1), z.maxLength(PEOPLE_AT_ONCE));
export const Capability = short;
export const InstantText = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/));
/** The place of a change in the log. */
export const Seq = z.int().check(z.positive());
export const Day = z.string().check(z.maxLength(10), z.refine(isPlainDate));

/** Longer than a draft may be: the store answers 'too-long' in words a person can act on. */
export const LongText = z.string().check(z.maxLength(10 * DRAFT_LIMIT));
export const Summary = z.string().check(z.maxLength(SUMMARY_LIMIT));

export const Handle = z.strictObject({
  service: short,
  kind: z.enum(['vanity', 'memberId', 'url', 'address']),
  value: z.string().check(z.minLength(1), z.maxLength(300)),
  raw: z.string().check(z.maxLength(2000)),
});

const Reading = z.strictObject({
  value: z.string().check(z.maxLength(FIELD_LIMIT)),
  from: z.string().check(z.maxLength(100)),
  sure: z.boolean(),
});

export const Glimpse = z.strictObject({
  handle: z.strictObject({
    service: short,
    kind: z.enum(['vanity', 'memberId']),
    value: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
  fields: z.partialRecord(
    z.enum(['fullName', 'headline', 'org', 'title', 'place', 'degree', 'memberId', 'connectedOn', 'isSelf']),
    Reading,
  ),
});

/** What every write carries. */
export const write = { requestId: Uid };

/** What every chunk of an operation carries. */
export const chunk = {
  operation: Uid,
  chunk: z.int().check(z.minimum(0), z.maximum(999_998)),
  of: z.int().check(z.minimum(1), z.maximum(999_999)),
  called: z.optional(z.string().check(z.maxLength(300))),
};

/** What every write of an open panel carries. */
export const panelWrite = { ...write, capability: Capability };

/** Whom a question is about: the person of a panel, or on Tend's own pages a contact. */
export const about = {
  capability: z.optional(Capability),
  contactUid: z.optional(Uid),
  glimpse: z.optional(Glimpse),
};

/** What every write about a person carries. */
export const personWrite = { ...write, ...about };

/** What every write about a note carries; Tend's own pages need no capability. */
export const noteWrite = { ...write, capability: z.optional(Capability), noteUid: Uid };

/** What every write about a follow-up carries; Tend's own pages need no capability. */
export const followUpWrite = { ...write, capability: z.optional(Capability), followUpUid: Uid };

export const Table = z.enum(KEPT_TABLES);

/** The primary key of a row. */
export const Key = z.unknown().check(z.refine(isKey)) as z.ZodMiniType<string | number | string[]>;

/** Made by `beginRestore`. */
export const DatabaseName = z.string().check(z.regex(/^tend-\d{8}T\d{9}Z(-apart)?$/));

/** Made by `beginRestore`, or the first there was. */
export const AnyDatabaseName = z.string().check(z.regex(/^tend(-\d{8}T\d{9}Z(-apart)?)?$/));

/** A row of a copy: Tend's own pages have checked it, field by field. */
export const RowOfCopy = z.looseObject({});
export const RowsOfCopy = z.array(RowOfCopy).check(z.maxLength(2000));
export const TallyOfCopy = z.partialRecord(Table, z.int());

function isKey(key: unknown): boolean {
  return [key].flat().every((one) => typeof one === 'string' || typeof one === 'number');
}

export const ShortText = z.string().check(z.maxLength(FACT_LIMIT));
export const Line = z.string().check(z.maxLength(10 * LINE_LIMIT));
export const InteractionKind = z.enum(INTERACTION_KINDS);
export const Direction = z.enum(DIRECTIONS);
export const Phase = z.enum(PHASES);
export const Verdict = z.enum(VERDICTS);
export const KeyDateKind = z.enum(KEY_DATE_KINDS);
export const LeadDays = z.int().check(z.minimum(0), z.maximum(MOST_LEAD_DAYS));
export const PartialDay = z.string().check(z.maxLength(10));
export const Importance = z.int().check(z.minimum(0), z.maximum(3)) as z.ZodMiniType<0 | 1 | 2 | 3>;
export const Cadence = z.strictObject({
  every: z.int().check(z.minimum(1), z.maximum(MOST_UNITS)),
  unit: z.enum(CADENCE_UNITS),
});
/** Or, of one person, 'none' where a group's is not wanted. */
export const CadenceOrNone = z
  .unknown()
  .check(z.refine((one) => one === 'none' || Cadence.safeParse(one).success)) as z.ZodMiniType<
  OneCadence | 'none'
>;
/** A day, or '' for none any more. */
export const DayOrNone = z.string().check(
  z.maxLength(10),
  z.refine((day) => day === '' || isPlainDate(day)),
);
export const FactTexts = z.array(z.string().check(z.maxLength(10 * FACT_LIMIT))).check(z.maxLength(200));
const fact = z.optional(z.string().check(z.maxLength(10 * FACT_LIMIT)));
export const HowMet = z.strictObject({ on: fact, where: fact, via: fact, text: fact });
/** A profile's address, a mail's or a telephone number, as it is typed. */
export const AddressText = z.string().check(z.maxLength(2000));
/** Longer than a field may be: the store answers 'too-long' in words a person can act on. */
export const FieldText = z.string().check(z.maxLength(10 * FIELD_LIMIT));
/** What a view showed of a line, by `reasonKey`. */
export const ShownReason = z.string().check(z.maxLength(100));
export const Shown = z.array(ShownReason).check(z.maxLength(2000));
export const TimelineKinds = z.array(z.enum(TIMELINE_KINDS)).check(z.maxLength(TIMELINE_KINDS.length));
export const TimelinePlace = z.strictObject({
  key: z.string().check(z.maxLength(100)),
  noted: z.string().check(z.maxLength(30)),
});

/** By what a follow-up is set. */
export const appointment = {
  due: Day,
  summary: Summary,
  reason: z.optional(z.enum(FOLLOW_UP_REASONS)),
  expires: z.optional(DayOrNone),
};
