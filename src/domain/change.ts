import type { Instant } from './base.ts';

/** One row's change in the log: undo, exactly-once, later history. Rows of one user action share its `requestId`. */
export interface Change {
  /** Given by the store, ever rising. */
  seq?: number;
  at: Instant;
  requestId: string;
  /** The route that made it, e.g. 'addNote'. */
  op: string;
  /** The table and uid of the row; '' in the marker of an action that changed nothing. */
  table: string;
  uid: string;
  contactUid?: string;
  /** Further contacts whose row it is or was: of an interaction, all participants but the first. */
  others?: string[];
  before?: object;
  after?: object;
  /** Of an undo: the `requestId` of the action it took back. */
  undoes?: string;
  /** The first change of a chunk of an operation: how many people it was done to up to the chunk's end. */
  people?: number;
  /** The first change of an operation: what the user calls it. */
  called?: string;
  /** The row was erased at the user's word, by this change or since: `before` and `after` are gone. */
  erased?: true;
}

/** Whom a change is about. */
export function ownersIn({ contactUid, others = [] }: Pick<Change, 'contactUid' | 'others'>): string[] {
  return contactUid === undefined ? others : [contactUid, ...others];
}
