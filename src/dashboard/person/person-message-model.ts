import { ask } from '../../api/ask.ts';
import type { DeedPlace, Doer } from '../../ui/deeds.ts';
import { createMessage, type MessageModel } from '../../ui/message/message-model.ts';
import { textBox, typedSince } from '../../ui/panel/text-box.ts';

/** The message that is written on somebody's page. */
export interface PersonMessage {
  /** Undefined while the box is closed. */
  message: MessageModel | undefined;
  /** The cursor is to go into the box, as soon as that is there. */
  wantsFocus: boolean;
  open(): void;
  /** Closes it; the draft stays. */
  close(): void;
  /** Reads anew what is known, where it is open. */
  refresh(): void;
}

/** The message to one person; what it does is told by `tell`. */
export function createPersonMessage(
  contactUid: string,
  redraw: () => void,
  { doer, tell }: { doer: Pick<Doer, 'write'>; tell: DeedPlace['tell'] },
): PersonMessage {
  const begin = (): MessageModel =>
    createMessage({
      read: () => ask('readMessage', { contactUid }),
      boxFor: ({ draft = '' }, save) =>
        textBox({
          text: draft,
          keep: (text) => ask('keepMessage', { contactUid, text }),
          save,
          rest: typedSince,
          changed: redraw,
        }),
      doer,
      setRule: (rule, on) => ask('setMessageRule', { rule, on }),
      tell,
      changed: redraw,
    });
  const own: PersonMessage = {
    message: undefined,
    wantsFocus: false,
    open() {
      own.message ??= begin();
      own.wantsFocus = true;
      void own.message.refresh();
      redraw();
    },
    close() {
      void own.message?.box?.flush();
      own.message = undefined;
      redraw();
    },
    refresh: () => void own.message?.refresh(),
  };
  return own;
}
