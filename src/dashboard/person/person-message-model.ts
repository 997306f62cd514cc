import { ask } from '../../api/ask.ts';
import { excerpt } from '../../domain/excerpt.ts';
import type { DeedPlace, Doer } from '../../ui/deeds.ts';
import type { MessageModel } from '../../ui/message/message-model.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** The message that is written on somebody's page. */
export interface PersonMessage {
  /** Undefined while the box is closed. */
  message: MessageModel | undefined;
  /** The cursor is to go into the box, as soon as that is there. */
  wantsFocus: boolean;
  /** The first words of what was written here; undefined while only the store knows. */
  begun: string | undefined;
  /** @param goalUid what they are asked for */
  open(goalUid?: string): Promise<void>;
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
  let goal: string | undefined;

  // No part of the dashboard's start: it comes with the first message.
  async function begin(): Promise<MessageModel> {
    const [{ createMessage }, { textBox, typedSince }] = await Promise.all([
      import('../../ui/message/message-model.ts'),
      import('../../ui/panel/text-box.ts'),
    ]);
    return createMessage({
      read: (draft) => ask('readMessage', { contactUid, goalUid: goal, draft }),
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
      toTemplates: () => {
        location.hash = '#settings/messages';
      },
      hide: () => own.close(),
      show: () => void own.open(goal),
      changed: redraw,
    });
  }

  const own: PersonMessage = {
    message: undefined,
    wantsFocus: false,
    begun: undefined,
    async open(goalUid) {
      own.wantsFocus = true;
      goal = goalUid;
      try {
        own.message ??= await begin();
        if (!own.wantsFocus) own.message = undefined; // closed meanwhile
        await own.message?.refresh();
      } catch (error) {
        tell({ text: refusal(codeOf(error)), action: { text: say('retry'), run: () => own.open(goalUid) } });
      }
      redraw();
    },
    close() {
      own.wantsFocus = false;
      if (own.message && !own.message.hasOwnText()) own.message.type(''); // what was only chosen is no draft
      own.begun = own.message?.box && excerpt(own.message.box.text);
      void own.message?.box?.flush();
      own.message = undefined;
      redraw();
    },
    refresh() {
      own.begun = undefined;
      void own.message?.refresh();
    },
  };
  return own;
}
