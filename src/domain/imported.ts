import type { PartialDate, PlainDate } from './base.ts';
import type { CapturedField, Contact, HowMet } from './contact.ts';
import type { FollowUp } from './follow-up.ts';
import type { HandleKey } from './handle.ts';
import type { Direction, InteractionKind } from './interaction.ts';
import type { KeyDateKind } from './key-date.ts';

/** Why a row of a file makes nobody. */
export const SKIPPED = ['no-name', 'same-in-file', 'too-long', 'unreadable', 'group-thread', 'own'] as const;
export type Skipped = (typeof SKIPPED)[number];

/**
 * A person as one record of a file tells: checked, trimmed, NFC, on one line each. With a handle or a name at least.
 * `row` is the record's number in the file, as a spreadsheet counts: a header and what is before it count too.
 */
export interface Imported {
  row: number;
  /** In Tend's own file: who they are in the store it came from. */
  uid?: string;
  fields: Partial<Record<CapturedField, string>>;
  /** LinkedIn, XING, mail, telephone: normalised, each once. `shared`: an earlier record's, see `withShared`. */
  handles: (HandleKey & { raw: string; shared?: true | undefined })[];
  connectedOn?: PlainDate;
  /** Names of groups. */
  groups?: string[];
  interests?: string[];
  canHelpWith?: string[];
  askNext?: string[];
  howMet?: HowMet;
  standing?: ImportedStanding;
  cadence?: NonNullable<Contact['cadence']>;
  /** Those that still waited for an answer. */
  followUps?: ImportedFollowUp[];
  keyDates?: { kind: KeyDateKind; date: PartialDate; label?: string }[];
  /** Texts the file has about them, the oldest first; each becomes a note. */
  notes?: string[];
  /** Whole days of talk; `key` makes a second import of the same one known. */
  talks?: { key: string; on: PlainDate; kind: InteractionKind; direction: Direction; text?: string }[];
}

/** Where somebody stands, as Tend's own file tells. */
export type ImportedStanding = Partial<Pick<Contact, 'phase' | 'importance' | 'pausedUntil'>> & {
  /** They had a place in the agenda. */
  tracked?: true;
};

/** A day to get back in touch, as Tend's own file tells. */
export type ImportedFollowUp = Pick<FollowUp, 'due' | 'summary' | 'reason'>;

/** Notes, and days to get back in touch, that one person may bring; who has more is not read. */
export const MOST_NOTES = 2000;
export const MOST_FOLLOW_UPS = 200;

/** A record that makes nobody, and why; `text` is what it says, shortened. */
export interface SkippedRow {
  row: number;
  why: Skipped;
  text: string;
  /** The first record of the same person, where that is why. */
  earlier?: Imported;
}
