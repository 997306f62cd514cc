import type { NearDays } from '../../domain/near-days.ts';
import type { SharedPage, SharedWith } from '../../domain/share.ts';
import { dayText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { commas, isolated } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';

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
  return say('label_value', isolated(one.fullName || say('nameless')), standing(one, days));
}

/** How far a page has come that others wait for: 'sent to 1, 2 wait'. */
export function howFar({ people }: SharedPage): string {
  const many = (is: SharedWith['is']) => people.filter((one) => one.is === is).length;
  return commas([say('reading_sent_to', many('sent')), sayCount('reading_wait', many('waiting'))]);
}
