import { PEOPLE_AT_ONCE, type PeopleEdit } from '../../domain/people-edit.ts';
import type { OperationModel } from '../operation/operation-model.ts';
import type { UndoOperation } from '../operation/undo-operation.ts';
import type { Edited } from './people-bulk-model.ts';

/**
 * Edits many people as one operation, so that it is one step in the history.
 * @param called what is done to them, in words
 * @returns undefined where it did not get to its end, which the operation's card tells
 */
export async function runEdit(
  { operations, undoOperation }: { operations: OperationModel; undoOperation: UndoOperation },
  uids: string[],
  edit: PeopleEdit,
  called: string,
): Promise<Edited | undefined> {
  const chunks = [];
  for (let at = 0; at < uids.length; at += PEOPLE_AT_ONCE)
    chunks.push({ contactUids: uids.slice(at, at + PEOPLE_AT_ONCE), edit });
  const state = await operations.run('editPeople', called, chunks);
  if (!state) return undefined;
  operations.dismiss(); // what was done is told where it was asked for
  const { people = 0 } = state.counts;
  return { people, undo: () => undoOperation(state.operation, called) };
}
