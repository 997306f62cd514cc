import * as z from 'zod/mini';
import type { KeptTable } from '../domain/copies.ts';
import { SUMMARY_LIMIT } from '../domain/follow-up.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { DRAFT_LIMIT, NOTE_LIMIT } from '../domain/note.ts';
import { isPlainDate } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import { freshCopy } from './fresh-copy.ts';

// Otherwise it tries out whether it may turn text into code, and the browser reports that it may not.
z.config({ jitless: true });

const text = (longest: number) => z.string().check(z.maxLength(longest));
const some = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const uid = z.string().check(z.regex(/^[\w-]{1,100}$/));
const day = z.string().check(z.maxLength(10), z.refine(isPlainDate));
const instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/),
  z.refine((at) => !Number.isNaN(Date.parse(at))),
);

const base = { uid, created: instant, updated: instant, deletedAt: z.optional(instant) };
const field = z.optional(text(FIELD_LIMIT));
const source = z.optional(z.enum(['user', 'page', 'import']));

// Loose: a later Tend of the same version may add fields, and a restored row keeps them.

const contacts = z.looseObject({
  ...base,
  fullName: text(FIELD_LIMIT),
  headline: field,
  org: field,
  title: field,
  place: field,
  phase: z.enum(['build', 'maintain', 'activate', 'resting', 'letGo']),
  pausedUntil: z.optional(day),
  importance: z.int().check(z.refine((one) => one >= 0 && one <= 3)),
  tracked: z.boolean(),
  fieldSource: z.looseObject({
    fullName: source,
    headline: source,
    org: source,
    title: source,
    place: source,
  }),
  mergedInto: z.optional(uid),
});

const handles = z.looseObject({
  ...base,
  contactUid: uid,
  service: some(100),
  kind: z.enum(['vanity', 'memberId', 'url', 'address']),
  value: some(300),
  raw: text(2000),
  state: z.enum(['current', 'former']),
});

const notes = z.looseObject({
  ...base,
  contactUid: uid,
  text: text(NOTE_LIMIT),
  pinned: z.boolean(),
  pin: z.optional(z.int().check(z.refine((one) => one === 1))),
});

const followUps = z.looseObject({
  ...base,
  contactUid: uid,
  summary: text(SUMMARY_LIMIT),
  reason: z.enum([
    'promise',
    'connected',
    'jobChange',
    'keyDate',
    'greeting',
    'trip',
    'share',
    'thanks',
    'custom',
  ]),
  due: day,
  status: z.enum(['needs-action', 'completed', 'cancelled']),
  completedOn: z.optional(day),
  outcome: z.optional(z.enum(['done', 'skipped'])),
  snoozedUntil: z.optional(day),
});

const answers = z.looseObject({
  ...base,
  contactUid: uid,
  line: some(200),
  day,
  answer: z.enum(['done', 'skipped', 'snoozed']),
  until: z.optional(day),
});

const drafts = z.looseObject({
  view: some(500),
  handle: some(500),
  text: text(DRAFT_LIMIT),
  updated: instant,
});

const changes = z.looseObject({
  seq: z.int().check(z.positive()),
  at: instant,
  requestId: some(100),
  op: some(100),
  table: text(100),
  uid: text(100),
  contactUid: z.optional(uid),
  before: z.optional(z.looseObject({})),
  after: z.optional(z.looseObject({})),
});

const settings = z.looseObject({ key: some(100), value: z.unknown() });

/** What undo may put back: a change's rows are checked like those of their tables. */
const LOGGED = { contacts, handles, notes, followUps, answers };
const SCHEMAS = { ...LOGGED, drafts, changes, settings } satisfies Record<KeptTable, unknown>;

/**
 * A row of a file that anybody may have written: of its table's form and within its limits, copied into fresh objects.
 * Its keys keep their order, since the digest of a backup goes by it.
 * @throws Refusal 'backup-damaged'
 */
export function checkedRow(table: KeptTable, row: object): object {
  const copy = freshCopy(row) as Record<string, unknown>;
  const sound = fits(SCHEMAS[table], copy) && (table !== 'changes' || isSoundChange(copy));
  if (!sound) throw new Refusal('backup-damaged');
  return copy;
}

function isSoundChange({ table, before, after }: Record<string, unknown>): boolean {
  if (before === undefined && after === undefined) return true; // a marker, or its text was erased
  if (!Object.hasOwn(LOGGED, String(table))) return false;
  const schema = LOGGED[table as keyof typeof LOGGED];
  return [before, after].every((row) => row === undefined || fits(schema, row));
}

function fits(schema: z.core.$ZodType, value: unknown): boolean {
  return z.core.safeParse(schema, value).success;
}
