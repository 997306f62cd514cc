import type { PlainDate } from './base.ts';
import { excerpt } from './excerpt.ts';
import { dayOf, type FollowUp, type FollowUpReason, openInOrder } from './follow-up.ts';
import { asFact } from './message-beginnings.ts';
import { says } from './message-words.ts';
import { namesPage, type Share } from './share.ts';

/** A follow-up that a message may be the answer to: something to send, or a reminder that is up. */
export interface Waiting {
  followUpUid: string;
  reason: FollowUpReason;
  /** The title of what is to be sent, or the user's own words. */
  text: string;
  /** The address of what is to be sent. */
  url?: string;
}

/** Of somebody's follow-ups those that a message may be the answer to. */
export function waitingIn(followUps: FollowUp[], shares: Share[], today: PlainDate): Waiting[] {
  return openInOrder(followUps).flatMap((one): Waiting[] => {
    const { uid: followUpUid, reason, summary } = one;
    const share = shares.find(({ uid }) => uid === one.share);
    if (share) return [{ followUpUid, reason, text: share.title, url: share.url }];
    if (one.share !== undefined || one.occasion !== undefined || dayOf(one) > today) return [];
    return [{ followUpUid, reason, text: summary }];
  });
}

/**
 * Whether a message is the answer to it: it has the address or the title of what is to be sent, or says the thanks that
 * were to be said.
 * @param thanks words of thanks
 */
export function isSettledBy(text: string, { reason, text: what, url }: Waiting, thanks: string[]): boolean {
  if (url !== undefined) return namesPage(text, url) || hasTitle(text, what);
  return (reason === 'thanks' || says(what, thanks)) && says(text, thanks);
}

/** A long title stands in a message as beginnings have it. */
function hasTitle(text: string, title: string): boolean {
  const isCut = excerpt(title) !== title && excerpt(title).endsWith('…');
  const said = isCut ? asFact(title).replace(/…$/, '') : title;
  return /[\p{L}\p{N}]/u.test(said) && says(text, [said]);
}
