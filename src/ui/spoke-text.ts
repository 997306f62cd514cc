import { isOnlyWritten, type Touches } from '../domain/interaction.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';
import { shortDay } from './days.ts';

/** The last contact as a view knows it. */
export type LastContact = Pick<Touches, 'last' | 'lastUnanswered'>;

/** 'last spoke 4 Oct', or 'wrote 4 Oct, no reply yet': a message that nobody answered is no talk. '' where there was none. */
export function spokeText(contact: LastContact | undefined, days: NearDays): string {
  if (!contact?.last) return '';
  return say(isOnlyWritten(contact) ? 'last_wrote' : 'last_spoke', shortDay(contact.last, days));
}
