import * as z from 'zod/mini';
import { KEPT_TABLES } from '../domain/copies.ts';
import { SUMMARY_LIMIT } from '../domain/follow-up.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { DRAFT_LIMIT } from '../domain/note.ts';
import { isPlainDate } from '../domain/plain-date.ts';

/** Pieces that the inputs of routes are made of. All are strict and capped. */

const short = z.string().check(z.minLength(1), z.maxLength(100));

export const Uid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** What is typed into: 'note', or the uid of the note being edited. */
export const Box = z.string().check(z.regex(/^(note|[0-9a-f-]{36})$/));
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

/** What every write of an open panel carries. */
export const panelWrite = { ...write, capability: Capability };

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
