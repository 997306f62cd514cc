import { isLive } from '../domain/base.ts';
import { type FollowUp, isOpen } from '../domain/follow-up.ts';
import type { Share } from '../domain/share.ts';
import type { TendDatabase } from './database.ts';

/** The pages that wait to be sent by these follow-ups. Within a transaction. */
export async function sharesOf(db: TendDatabase, followUps: FollowUp[]): Promise<Share[]> {
  const uids = new Set(followUps.filter(isOpen).flatMap(({ share }) => share ?? []));
  return uids.size > 0 ? (await db.shares.bulkGet([...uids])).filter(isLive) : [];
}
