import * as z from 'zod/mini';
import type { KeptTable } from '../domain/copies.ts';
import { FOLLOW_UP_REASONS, SUMMARY_LIMIT } from '../domain/follow-up.ts';
import { DIRECTIONS, INTERACTION_KINDS, LINE_LIMIT, MOST_PARTICIPANTS } from '../domain/interaction.ts';
import { KEY_DATE_KINDS, LABEL_LIMIT, MOST_LEAD_DAYS } from '../domain/key-date.ts';
import { DRAFT_LIMIT, NOTE_LIMIT } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { VERDICTS } from '../domain/sighting.ts';
import { base, day, field, instant, partialDate, some, text, uid } from './backup-fields.ts';
import { favours, goals, occasions, reviews, shares, templates } from './backup-giving.ts';
import { contacts, groups } from './backup-people.ts';
import { freshCopy } from './fresh-copy.ts';

// Loose: a later Tend of the same version may add fields, and a restored row keeps them.

const interactions = z.looseObject({
  ...base,
  participants: z.array(uid).check(z.minLength(1), z.maxLength(MOST_PARTICIPANTS)),
  on: day,
  kind: z.enum(INTERACTION_KINDS),
  direction: z.enum(DIRECTIONS),
  answered: z.optional(z.boolean()),
  touch: z.boolean(),
  text: text(LINE_LIMIT),
  importKey: z.optional(text(400)),
});

const keyDates = z.looseObject({
  ...base,
  contactUid: uid,
  kind: z.enum(KEY_DATE_KINDS),
  label: z.optional(text(LABEL_LIMIT)),
  date: partialDate,
  leadDays: z.int().check(z.refine((days) => days >= 0 && days <= MOST_LEAD_DAYS)),
});

const told = z.looseObject({ title: field, org: field, headline: field, place: field });
const sightings = z.looseObject({
  ...base,
  contactUid: uid,
  on: day,
  via: z.enum(['visit', 'import']),
  was: told,
  is: told,
  since: day,
  verdict: z.optional(z.enum(VERDICTS)),
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
  reason: z.enum(FOLLOW_UP_REASONS),
  due: day,
  status: z.enum(['needs-action', 'completed', 'cancelled']),
  completedOn: z.optional(day),
  outcome: z.optional(z.enum(['done', 'skipped'])),
  expires: z.optional(day),
  snoozedUntil: z.optional(day),
  share: z.optional(uid),
  occasion: z.optional(uid),
});

const answers = z.looseObject({
  ...base,
  contactUid: uid,
  line: some(200),
  of: z.optional(day),
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
  others: z.optional(z.array(uid).check(z.maxLength(2 * MOST_PARTICIPANTS))),
  before: z.optional(z.looseObject({})),
  after: z.optional(z.looseObject({})),
  people: z.optional(z.int()),
  called: z.optional(z.string()),
});

const settings = z.looseObject({ key: some(100), value: z.unknown() });

/** What undo may put back: a change's rows are checked like those of their tables. */
const LOGGED = {
  contacts,
  handles,
  notes,
  followUps,
  answers,
  interactions,
  groups,
  keyDates,
  sightings,
  favours,
  goals,
  occasions,
  shares,
  templates,
  reviews,
};
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
