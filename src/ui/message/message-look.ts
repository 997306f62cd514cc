import type { MessageView } from '../../api/contract.ts';
import { asksIn, type Remark, remarksOn } from '../../domain/message-check.ts';
import { isSettledBy, type Waiting } from '../../domain/message-waiting.ts';
import { type MessageWords, withoutOffered } from '../../domain/message-words.ts';
import type { TextBox } from '../panel/text-box.ts';
import { messageWords } from './message-words.ts';
import { type Offering, offeredTexts, offeringFor } from './offered.ts';

/** The offer to keep a message that asks among favours. */
export const ASKED = 'asked';

/** Something that is done with a message once it is logged, if it is ticked. */
export interface Offer {
  /** The follow-up's uid, or `ASKED`. */
  key: string;
  /** The follow-up that is done with it. */
  waiting?: Waiting;
  isTicked: boolean;
}

/** What is seen of a message: what it lacks, and what is done with it. */
interface Seen {
  remarks: Remark[];
  offers: Offer[];
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
  let seen: Seen = { remarks: [], offers: [] };
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
        offers: text.trim() ? offersFor(text, view.waiting, words) : [],
      };
      return seen;
    },
    hasOwn: (view, text) => withoutOffered(text, look.offering(view).words.offered).trim() !== '',
  };
  return look;
}

function offersFor(text: string, all: Waiting[], words: MessageWords): Offer[] {
  const settled = all.filter((one) => isSettledBy(text, one, words.thanks));
  return [
    ...settled.map((waiting) => ({ key: waiting.followUpUid, waiting, isTicked: true })),
    { key: ASKED, isTicked: asksIn(text, words) },
  ];
}
