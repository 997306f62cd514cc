import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { isBusy, type OperationModel } from './operation-model.ts';

/** Takes back what was done to many people; `what`: what it was, in words. */
export type UndoOperation = (operation: string, what?: string) => Promise<void>;

/**
 * Takes operations back, and offers to do each again. While that runs, and where it stopped or people stayed as they
 * are, the operation's card tells; nothing else offers to undo or redo the same meanwhile.
 */
export function operationUndoer(operations: () => OperationModel, tell: Toasts['tell']): UndoOperation {
  /** Whether all of it was taken back, under which name. */
  async function takeBack(operation: string, what: string): Promise<string | undefined> {
    const model = operations();
    if (isBusy(model.shown)) return undefined;
    tell(undefined);
    const state = await model.undo(operation, what);
    if (!state || state.done < state.of || state.counts.stayed) return undefined;
    model.dismiss();
    return state.operation;
  }

  return async function undoOperation(operation, what = '') {
    const undo = await takeBack(operation, what);
    if (!undo) return;
    const redo = async () => {
      if (await takeBack(undo, what)) tell({ text: say('redone') });
    };
    tell({ text: what ? say('undone_was', what) : say('undone'), action: { text: say('redo'), run: redo } });
  };
}
