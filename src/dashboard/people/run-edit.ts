import { PEOPLE_AT_ONCE, type PeopleEdit } from '../../domain/people-edit.ts';
import type { OperationModel } from '../operation/operation-model.ts';
import type { Edited } from './people-bulk-model.ts';

/**
 * Edits many people as one operation, so that it is one step in the history.
 * @returns undefined where it did not get to its end, which the operation's card tells
 */
export async function runEdit(
  operations: OperationModel,
  uids: string[],
  edit: PeopleEdit,
): Promise<Edited | undefined> {
  const chunks = [];
  for (let at = 0; at < uids.length; at += PEOPLE_AT_ONCE)
    chunks.push({ contactUids: uids.slice(at, at + PEOPLE_AT_ONCE), edit });
  const state = await operations.run('editPeople', '', chunks);
  if (!state) return undefined;
  operations.dismiss(); // what was done is told where it was asked for
  const { people = 0 } = state.counts;
  return { people, undo: () => operations.undo(state.operation) };
}
