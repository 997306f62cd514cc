import { firstName } from '../../domain/first-name.ts';
import { beginningsFor } from '../../domain/message-beginnings.ts';
import type { MessageKnown } from '../../domain/message-known.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { withoutFields } from '../../domain/template-fields.ts';
import { say } from '../../words/index.ts';
import { beginningText, beginningWhy } from './beginning-text.ts';

/** A beginning as it is offered: why, what comes to stand in the message, and what the user wrote down about it. */
export interface Offered {
  why: string;
  text: string;
  beside?: string;
}

/** What a message to somebody may begin with. */
export interface Offering {
  beginnings: Offered[];
  /** Comes before any of them that says no thanks, where some are owed; '' where none are. */
  thanks: string;
}

/** The ways to begin a message, each so that the quiet check has nothing to say of it. */
export function offeringFor(known: MessageKnown, days: NearDays): Offering {
  const name = firstName(known.fullName);
  const beginnings = beginningsFor(known).map((one) => ({
    why: beginningWhy(one, days),
    text: withoutFields(beginningText(one, days, name)),
    ...(one.beside && { beside: one.beside }),
  }));
  const { thanks } = known;
  return { beginnings, thanks: thanks ? say('begin_thanks_first', say(`favour_${thanks.kind}`)) : '' };
}

/** All of it as it stands in a text, for the quiet check. */
export function offeredTexts({ beginnings, thanks }: Offering): string[] {
  return [...beginnings.map(({ text }) => text.trim()), thanks].filter(Boolean);
}
