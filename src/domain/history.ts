import type { Instant } from './base.ts';

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
  /** It was taken back already. */
  undone: boolean;
}

/** A row in the trash: a tombstone, that can be brought back until the trash is emptied. */
export interface TrashItem {
  table: 'contacts' | 'notes' | 'followUps';
  uid: string;
  contactUid: string;
  fullName: string;
  /** The beginning of its text; '' for a person. */
  excerpt: string;
  deletedAt: Instant;
  /** Of a person: how many notes and follow-ups went with them. */
  notes?: number;
  followUps?: number;
}
