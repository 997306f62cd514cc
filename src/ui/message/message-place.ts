import type { MessageView } from '../../api/contract.ts';
import type { MessageRule } from '../../domain/message-check.ts';
import type { Doer } from '../deeds.ts';
import type { TextBox } from '../panel/text-box.ts';
import type { Toasts } from '../toasts.ts';

/** Where a message is written: how its person is read, where its draft is kept, and what is told. */
export interface MessagePlace {
  /** @param draft what was written so far is wanted too: the box is about to be made */
  read(draft: boolean): Promise<MessageView>;
  /** The box whose draft is kept here; made once it is known what was written so far. */
  boxFor(view: MessageView, save: (text: string) => Promise<void>): TextBox;
  doer: Pick<Doer, 'write'>;
  setRule(rule: MessageRule, on: boolean): Promise<unknown>;
  tell: Toasts['tell'];
  /** Goes where templates are changed. */
  toTemplates(): void;
  /** Once it is logged the box is closed, and once that is undone it is there again. */
  hide(): void;
  show(): void;
  /** Draws anew; the first element for the selector gets the focus. */
  changed(focus?: string): void;
}
