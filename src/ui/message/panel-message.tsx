import type { PanelView } from '../../api/contract.ts';
import { MESSAGE_BOX, messageBox } from '../../domain/message-draft.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Late } from '../panel/late.tsx';
import { typedSince } from '../panel/text-box.ts';
import { MessageCard } from './message-card.tsx';
import { createMessage, type MessageModel } from './message-model.ts';

/** The message that is written beside a profile. */
export interface PanelMessage {
  isOpen: boolean;
  show(): void;
  hide(): void;
  /** Takes a new view. */
  take(view: PanelView, anew: boolean): void;
  /** Whether something of the user's own is written; undefined while only the store knows. */
  isBegun(): boolean | undefined;
  Card(): preact.JSX.Element | null;
}

const FIELD = '.message textarea';
const OPENER = 'header .draft';

/** Makes the message of a panel; its box lies among those whose text is kept when the panel is left. */
export function panelMessage({ panel, deeds, edits, toasts }: Late): PanelMessage {
  const { line } = panel;
  /** Whom the box is to. */
  let to = panel.view?.contact?.uid;
  const message: MessageModel = createMessage({
    read: (draft) => line.ask('readMessage', { glimpse: panel.told(), draft }),
    boxFor({ draft = '' }, save) {
      const box = panel.boxFor(messageBox(to ?? ''), draft, save, typedSince);
      edits.open.set(MESSAGE_BOX, box);
      return box;
    },
    doer: deeds,
    setRule: (rule, on) => line.ask('setMessageRule', { rule, on }),
    tell: toasts.tell,
    toTemplates: () => {
      line.ask('showTemplates', {}).catch((error) => toasts.tell({ text: refusal(codeOf(error)) }));
    },
    hide: () => own.hide(),
    show: () => own.show(),
    changed: panel.changed,
  });
  const own: PanelMessage = {
    isOpen: false,
    show() {
      own.isOpen = true;
      void message.refresh().then(() => panel.changed(FIELD));
    },
    hide() {
      own.isOpen = false;
      if (!message.hasOwnText()) message.type(''); // what was only chosen is no draft
      void message.box?.flush();
      panel.changed(OPENER);
    },
    take({ contact, drafts }, anew) {
      if (!contact) return; // in doubt it is only out of sight
      if (contact.uid !== to) {
        // It stays with whom it is to; where that turned out to be this one, it comes along once it is kept.
        const left = message.box?.flush();
        edits.open.delete(MESSAGE_BOX);
        Object.assign(message, { box: undefined, view: undefined });
        to = contact.uid;
        if (own.isOpen) void Promise.resolve(left).then(message.refresh);
        return;
      }
      if (anew) message.box?.adopt(drafts[MESSAGE_BOX] ?? '');
      if (own.isOpen) void message.refresh();
    },
    isBegun: () => message.box && message.hasOwnText(),
    Card: () =>
      own.isOpen && panel.view?.contact ? <MessageCard message={message} close={own.hide} /> : null,
  };
  return own;
}

/** How the panel comes by it: in a page it is put there when it is first wanted. */
export type LoadMessage = (panel: Late['panel']) => Promise<typeof panelMessage>;
