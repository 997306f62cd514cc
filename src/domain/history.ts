import type { Instant } from './base.ts';
import type { Change } from './change.ts';
import type { FavourKind } from './favour.ts';
import type { InteractionKind } from './interaction.ts';
import type { KeyDateKind } from './key-date.ts';
import type { OccasionKind } from './occasion.ts';

/** One row's change, as the history tells it. */
export interface HistoryStep {
  seq: number;
  table: string;
  uid: string;
  /** The row before and after; both absent once its text was erased. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** One action of the user, with everything it changed. */
export interface HistoryAction {
  requestId: string;
  /** The route that made it, e.g. 'addNote'. */
  op: string;
  at: Instant;
  /** Whom it was about, by the name of today; '' where that is not known. */
  fullName: string;
  contactUid?: string;
  steps: HistoryStep[];
  /** Of an operation, to how many people it was done; `steps` are of its first chunk, and chunks take it back. */
  people?: number;
  /** Of an operation: what the user calls it, and of an undo, of what (`op`) and whether that did it again. */
  told?: { op: string; called?: string; undo?: 'back' | 'again' };
  /** How many more it changed than `steps` tells: 200 at most. */
  more?: number;
  /** What the people and groups in its rows are called today, by uid. */
  names?: Record<string, string>;
  /** It was taken back already. */
  undone: boolean;
}

/** Tables whose deleted rows lie in the trash. */
export const TRASH_TABLES = [
  'contacts',
  'notes',
  'followUps',
  'interactions',
  'keyDates',
  'favours',
  'goals',
  'occasions',
  'shares',
  'templates',
] as const;
export type TrashTable = (typeof TRASH_TABLES)[number];

/** A row in the trash: a tombstone, that can be brought back until the trash is emptied. */
export interface TrashItem {
  table: TrashTable;
  uid: string;
  /** Whose it is; of what is nobody's own, such as a goal, both ''. */
  contactUid: string;
  fullName: string;
  /** Of an interaction: how many others who are kept took part in it. */
  others?: number;
  /** The beginning of its text; '' for a person. */
  excerpt: string;
  /** Of an interaction or a key date, what it is. */
  kind?: InteractionKind | KeyDateKind | FavourKind | OccasionKind;
  deletedAt: Instant;
  /** Of a person: how many of each went with them. */
  notes?: number;
  followUps?: number;
  interactions?: number;
  keyDates?: number;
  favours?: number;
}

/** Whom changes are about, in their order. */
export function peopleOf(changes: Change[]): string[] {
  return [...new Set(changes.flatMap(({ contactUid }) => contactUid ?? []))];
}

/** A change as the history tells it. */
export function stepFrom({ seq = 0, table, uid, before, after }: Change): HistoryStep {
  return {
    seq,
    table,
    uid,
    ...(before && { before: before as Record<string, unknown> }),
    ...(after && { after: after as Record<string, unknown> }),
  };
}
