import type { NearDays } from '../../domain/near-days.ts';
import type { SharedWith } from '../../domain/share.ts';
import { dayText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';

const WORDS = {
  waiting: 'reading_is_waiting',
  sent: 'reading_is_sent',
  skipped: 'reading_is_skipped',
} as const;

/** How a page stands with somebody: 'to send, tomorrow', 'sent 3 Nov'. */
export function standing({ is, on }: SharedWith, days: NearDays): string {
  return say(WORDS[is], dayText(on, days));
}

/** The same with their name: 'Mara Okafor: sent 3 Nov'. */
export function withWhom(one: SharedWith, days: NearDays): string {
  return `\u2068${one.fullName || say('nameless')}\u2069: ${standing(one, days)}`;
}
