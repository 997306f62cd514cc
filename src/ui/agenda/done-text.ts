import type { Reason } from '../../domain/due.ts';
import { say } from '../../words/index.ts';

/** What "Done" to all these reasons said was done; what is kept as given by it is named, so that nothing is by mistake. */
export function doneText(reasons: Pick<Reason, 'kind' | 'share' | 'summary'>[]): string {
  const sent = reasons.filter(({ share }) => share).map(({ summary }) => summary);
  return [
    say('followup_done'),
    sent.length > 0 && say('noted_sent', sent.join(say('list_comma'))),
    reasons.some(({ kind }) => kind === 'thanks') && say('noted_thanked'),
  ]
    .filter(Boolean)
    .join('\u00a0· ');
}
