import { say } from '../words/index.ts';
import { codeOf, refusal } from '../words/refusals.ts';
import type { DeedPlace, Doer } from './deeds.ts';
import { opText } from './ops.ts';

/**
 * Takes back the last action that was not taken back yet, of all or of a panel's person; says which it was, and offers
 * to do it again.
 * @param undoOperation takes back what was done to many people, where that can be done here
 */
export function lastUndoer(
  { ask, tell }: DeedPlace,
  { attempt }: Pick<Doer, 'attempt'>,
  undoOperation: (operation: string, what: string) => unknown = () => tell({ text: refusal('in-chunks') }),
): () => Promise<void> {
  let request: string | undefined;
  let asking = false;

  return async function undoLast() {
    if (asking) return; // a key that is held down takes back one
    asking = true;
    request ??= crypto.randomUUID();
    const undoes = request;
    try {
      const { op, operation, answered, fullName, called } = await ask('undoLast', { requestId: undoes });
      request = undefined;
      if (operation) return void undoOperation(operation, called || opText(op));
      const redo = () => attempt('undo', { undoes }, 'redone');
      const deed = [opText(op, answered), fullName].filter(Boolean).join(' · ');
      tell({ text: say('undone_was', deed), action: { text: say('redo'), run: redo } });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'not-found') tell({ text: say('nothing_to_undo') });
      else tell({ text: refusal(code), action: { text: say('retry'), run: undoLast } });
    } finally {
      asking = false;
    }
  };
}

/** Kinds of input in which nobody types. */
const NO_TEXT = /^(button|checkbox|file|radio|submit)$/;

/** Calls back for the key `z` pressed anywhere but in a text. */
export function onUndoKey(event: KeyboardEvent, undoLast: () => unknown): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (event.key !== 'z' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const field = target.closest?.('input, textarea, select');
  if (target.isContentEditable || (field && !NO_TEXT.test((field as HTMLInputElement).type))) return;
  event.preventDefault();
  void undoLast();
}
