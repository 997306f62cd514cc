import { PEOPLE_AT_ONCE, type PeopleEdit } from '../domain/people-edit.ts';
import type { RunEdit } from './people-bulk-model.ts';

/** One chunk of an edit, as the background is asked. */
export interface EditChunk {
  operation: string;
  chunk: number;
  contactUids: string[];
  edit: PeopleEdit;
}

/**
 * Edits many people chunk by chunk under one operation, so that it is one step in the history.
 * @param ask does one chunk
 * @param undo takes the whole operation back
 */
export function editInChunks(
  ask: (chunk: EditChunk) => Promise<unknown>,
  undo: (operation: string) => unknown,
): RunEdit {
  return async (uids, edit, progress) => {
    const operation = crypto.randomUUID();
    for (let chunk = 0; chunk * PEOPLE_AT_ONCE < uids.length; chunk++) {
      const contactUids = uids.slice(chunk * PEOPLE_AT_ONCE, (chunk + 1) * PEOPLE_AT_ONCE);
      await ask({ operation, chunk, contactUids, edit });
      progress(Math.min(uids.length, (chunk + 1) * PEOPLE_AT_ONCE));
    }
    return () => undo(operation);
  };
}
