import type { MessageView } from '../../api/contract.ts';
import { type Remark, remarksOn } from '../../domain/message-check.ts';
import { isSettledBy, type Waiting } from '../../domain/message-waiting.ts';
import { type MessageWords, withoutOffered } from '../../domain/message-words.ts';
import type { TextBox } from '../panel/text-box.ts';
import { messageWords } from './message-words.ts';
import { type Offering, offeredTexts, offeringFor } from './offered.ts';

/** What is seen of a message: what it lacks, and what it is the answer to. */
interface Seen {
  remarks: Remark[];
  settled: Waiting[];
}

/** Looks at a message while it is written. */
export interface MessageLook {
  /** What is offered by a view, and the words by which a text is read beside it. */
  offering(view: MessageView): { offered: Offering; words: MessageWords };
  /** As of the last pause in typing: while somebody types, nothing moves beneath. */
  at(view: MessageView, box: TextBox): Seen;
  /** Whether anything in a text is the user's own. */
  hasOwn(view: MessageView, text: string): boolean;
}

export function messageLook(): MessageLook {
  let made: { view: MessageView; offered: Offering; words: MessageWords } | undefined;
  let seen: Seen = { remarks: [], settled: [] };
  const look: MessageLook = {
    offering(view) {
      if (made?.view.known === view.known) return made;
      const words = messageWords();
      const offered = offeringFor(view.known, view.days);
      made = { view, offered, words: { ...words, offered: offeredTexts(offered) } };
      return made;
    },
    at(view, { text, status, problem }) {
      if (!status && !problem && text) return seen;
      const { words } = look.offering(view);
      seen = {
        remarks: remarksOn(text, view.known, words),
        settled: text ? view.waiting.filter((one) => isSettledBy(text, one, words.thanks)) : [],
      };
      return seen;
    },
    hasOwn: (view, text) => withoutOffered(text, look.offering(view).words.offered).trim() !== '',
  };
  return look;
}
