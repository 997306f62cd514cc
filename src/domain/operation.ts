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
