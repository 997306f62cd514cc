/**
 * A long action of the user, in chunks of one transaction each: an import, an edit of many people, the undo of one. All
 * chunks carry the operation's uid, so that it is one step in the history and is taken back as one.
 */

/** The `requestId` of one chunk; in order of their numbers they sort as text. */
export function chunkId(operation: string, chunk: number): string {
  return `${operation}/${String(chunk).padStart(6, '0')}`;
}

/** The uid by which an action is known as a whole: of a chunk, its operation's. */
export function operationOf(requestId: string): string {
  return requestId.replace(/\/\d{6}$/, '');
}

/** Whether an action is a chunk of an operation. */
export function isChunk(requestId: string): boolean {
  return requestId !== operationOf(requestId);
}

/** How many of what; 'people' is how many people something was done to. */
export type Counts = Record<string, number>;

/** How far an operation is. At its end where `done` is `of`. */
export interface OperationState {
  operation: string;
  /** The route that does it. */
  op: string;
  /** What the user calls it: of an import, the file's name. */
  called?: string;
  /** Chunks done, and how many there are. */
  done: number;
  of: number;
  /** What the chunks so far came to. */
  counts: Counts;
  /** Of an undo: the operation that it takes back. */
  undoes?: string;
}
