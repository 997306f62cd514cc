import type { PartialDate, PlainDate } from './base.ts';
import type { CapturedField } from './contact.ts';
import type { HandleKey } from './handle.ts';
import type { Direction, InteractionKind } from './interaction.ts';
import type { KeyDateKind } from './key-date.ts';

/** Why a row of a file makes nobody. */
export const SKIPPED = ['no-name', 'same-in-file', 'too-long', 'unreadable', 'group-thread', 'own'] as const;
export type Skipped = (typeof SKIPPED)[number];

/**
 * A person as one record of a file tells: checked, trimmed, NFC, on one line each. With a handle or a name at least.
 * `row` is the record's number in the file, 1 the first one after the header.
 */
export interface Imported {
  row: number;
  fields: Partial<Record<CapturedField, string>>;
  /** LinkedIn, XING, mail, telephone: normalised, each once. `shared`: an earlier record's, see `withShared`. */
  handles: (HandleKey & { raw: string; shared?: true | undefined })[];
  connectedOn?: PlainDate;
  /** Names of groups. */
  groups?: string[];
  interests?: string[];
  keyDates?: { kind: KeyDateKind; date: PartialDate; label?: string }[];
  /** Text the file has about them; it becomes a note. */
  note?: string;
  /** Whole days of talk; `key` makes a second import of the same one known. */
  talks?: { key: string; on: PlainDate; kind: InteractionKind; direction: Direction; text?: string }[];
}

/** A record that makes nobody, and why; `text` is what it says, shortened. */
export interface SkippedRow {
  row: number;
  why: Skipped;
  text: string;
}
