import { ask, LONG } from '../../api/ask.ts';
import type { KeptTable } from '../../domain/copies.ts';
import { type HandleKey, handleText } from '../../domain/handle.ts';
import { codeOf } from '../../words/refusals.ts';

/** Rows that are merged by one action. */
export const MERGED_AT_ONCE = 500;

/** A row of a file, with its table. */
export type FileRow = { table: KeptTable; row: object };

/** What a merge came to so far; `requests` are its actions, in order, to be undone from the last one on. */
export interface MergeSoFar {
  added: number;
  changed: number;
  /** How many rows stayed out, since they were erased here for good. */
  leftOut: number;
  /** By what drafts about them are known: handles as text, and uids of notes. */
  gone: Set<string>;
  requests: string[];
  /** An action that may have been done: no answer came. */
  unsure?: string | undefined;
}

/** A merge that is about to begin. */
export function nothingMerged(): MergeSoFar {
  return { added: 0, changed: 0, leftOut: 0, gone: new Set(), requests: [] };
}

/** Merges some rows, as few actions as they fit into. */
export async function mergeInto(merged: MergeSoFar, rows: FileRow[], of?: 'person'): Promise<void> {
  const mine = rows.filter(({ table }) => table !== 'changes' && table !== 'settings');
  for (let at = 0; at < mine.length; at += MERGED_AT_ONCE) {
    const requestId = crypto.randomUUID();
    const page = mine.slice(at, at + MERGED_AT_ONCE).filter((row) => !isDraftOfGone(merged, row));
    merged.unsure = requestId;
    const { added, changed, leftOut } = await ask(
      'mergeRows',
      { requestId, rows: page, ...(of && { of }) },
      LONG,
    );
    merged.unsure = undefined;
    merged.requests.push(requestId);
    merged.added += added;
    merged.changed += changed;
    merged.leftOut += leftOut.length;
    rememberGone(merged, page, new Set(leftOut));
  }
}

/** Takes a merge back. Where that fails halfway, the rest of it can be taken back later. */
export async function undoMerge(merged: MergeSoFar): Promise<void> {
  const { requests, unsure } = merged;
  const takeBack = (undoes: string) => ask('undo', { requestId: crypto.randomUUID(), undoes });
  if (unsure)
    await takeBack(unsure).catch((error) => {
      if (codeOf(error) !== 'not-found') throw error; // else it was never done
    });
  merged.unsure = undefined;
  for (let last = requests.at(-1); last; last = requests.at(-1)) {
    await takeBack(last);
    requests.pop();
  }
}

/** Handles come before drafts in every copy. */
function rememberGone({ gone }: MergeSoFar, page: FileRow[], leftOut: Set<string>): void {
  for (const { table, row } of page) {
    const { uid = '' } = row as { uid?: string };
    if (leftOut.has(uid)) gone.add(table === 'handles' ? handleText(row as HandleKey) : uid);
  }
}

function isDraftOfGone({ gone }: MergeSoFar, { table, row }: FileRow): boolean {
  if (table !== 'drafts') return false;
  const { view, handle } = row as { view: string; handle: string };
  return gone.has(handle) || gone.has(view.slice(view.lastIndexOf('#') + 1));
}
