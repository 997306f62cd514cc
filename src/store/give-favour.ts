import type { PlainDate } from '../domain/base.ts';
import type { FavourKind } from '../domain/favour.ts';
import type { FollowUpReason } from '../domain/follow-up.ts';
import type { Log } from './write.ts';

/** What somebody was given once that was done. */
const GIVEN: { [Reason in FollowUpReason]?: FavourKind } = { share: 'article', thanks: 'thanks' };

/** Within an action: something was done that gives, if it was, and the favour that it was is kept. */
export async function giveFavour(
  log: Log,
  contactUid: string,
  { why, on, text = '' }: { why: FollowUpReason; on: PlainDate; text?: string },
): Promise<void> {
  const kind = GIVEN[why];
  if (kind) await log.add('favours', { ...log.base(), contactUid, on, side: 'gave', kind, text });
}

/** Within an action: help was asked for. What with is in the message that asked. */
export async function askFavour(log: Log, contactUid: string, on: PlainDate): Promise<void> {
  await log.add('favours', { ...log.base(), contactUid, on, side: 'asked', kind: 'help', text: '' });
}
