import { firstName } from '../../domain/first-name.ts';
import { asFact, type Beginning, beginningsFor } from '../../domain/message-beginnings.ts';
import { remarksOn } from '../../domain/message-check.ts';
import type { MessageKnown } from '../../domain/message-known.ts';
import type { MessageWords } from '../../domain/message-words.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { withoutFields } from '../../domain/template-fields.ts';
import { say } from '../../words/index.ts';
import { beginningText, beginningWhy, thanksText } from './beginning-text.ts';

/** A beginning as it is offered: why, and what comes to stand in the message. */
export interface Offered {
  why: string;
  text: string;
}

/** What a message to somebody may begin with. */
export interface Offering {
  beginnings: Offered[];
  /** Comes before any of them that says no thanks, where some are owed; '' where none are. */
  thanks: string;
}

/** The ways to begin a message, each so that the quiet check has nothing to say of it. */
export function offeringFor(known: MessageKnown, days: NearDays, words: MessageWords): Offering {
  const name = firstName(known.fullName);
  const textOf = (one: Beginning) => withoutFields(beginningText(one, days, name));
  const offered = (one: Beginning) => ({ why: beginningWhy(one, days), text: textOf(one) });
  /** The words of a year ago serve once more unless something is to be said of them. */
  const serves = (text: string) =>
    remarksOn(text, known, { ...words, offered: [text] }, ['noThanks']).length === 0;
  const beginnings = beginningsFor(known).map((one) =>
    offered(one.why === 'greeting' && !serves(textOf(one)) ? { ...one, fact: '' } : one),
  );
  const { thanks: owed } = known;
  const what = owed && thanksText(owed.kind, asFact(owed.text));
  return { beginnings, thanks: what ? withoutFields(say('begin_thanks_first', what)) : '' };
}

/** All of it as it stands in a text, for the quiet check. */
export function offeredTexts({ beginnings, thanks }: Offering): string[] {
  return [...beginnings.map(({ text }) => text.trim()), thanks].filter(Boolean);
}
