import { isLive } from '../domain/base.ts';
import { type FollowUp, isOpen } from '../domain/follow-up.ts';
import { dayAt } from '../domain/plain-date.ts';
import { openReview, type Review } from '../domain/review.ts';
import { hasIt, pageKey, type Share } from '../domain/share.ts';
import { undeleted } from './revive.ts';
import type { Log } from './write.ts';

/** A page that another row has the place of: by it, what a copy tells of it later is still found. */
type Replaced = Share & { undone?: true };

/**
 * Within a merge: a page of a copy as it can be here. An address has one row: where another has it, that one stays, is
 * there again where the copy's is, and takes over what was set for it.
 */
export async function shareHere(log: Log, row: Share): Promise<Share> {
  const there = await sameAddress(log, row);
  if (!there) return row;
  if (isLive(row) && there.deletedAt) await log.change('shares', there, undeleted(there));
  for (const one of await log.db.followUps.where({ share: row.uid }).toArray())
    await log.change('followUps', one, { ...one, share: there.uid });
  const replaced: Replaced = { ...row, deletedAt: row.deletedAt ?? log.at, undone: true };
  return replaced;
}

/**
 * Within a merge: a follow-up of a copy as one of the page that is here; undefined where it would remind a second time
 * of what somebody has or waits for. What waits here of a page that was sent there waits no more.
 */
export async function sendingHere(log: Log, row: FollowUp): Promise<FollowUp | undefined> {
  if (row.share === undefined) return row;
  const share: Replaced | undefined = await log.db.shares.get(row.share);
  const there = share?.undone && (await sameAddress(log, share));
  const of = there ? there.uid : row.share;
  const had = await log.db.followUps.where({ share: of }).toArray();
  const same = had.filter((one) => one.uid !== row.uid && one.contactUid === row.contactUid && hasIt(one));
  const waits = row.status === 'needs-action' && (there || isLive(row));
  if (waits && same.length > 0) return undefined;
  if (isLive(row) && row.status === 'completed')
    for (const one of same) if (isOpen(one)) await log.remove('followUps', one);
  return there ? { ...row, share: of } : row;
}

async function sameAddress({ db }: Log, { uid, url }: Share): Promise<Share | undefined> {
  const key = pageKey(url);
  const all: Replaced[] = await db.shares
    .filter((one) => one.uid !== uid && pageKey(one.url) === key)
    .toArray();
  const there = all.filter(({ undone }) => !undone);
  return there.find(isLive) ?? there[0];
}

/** Within a merge: a review of a copy as it can be here, ended where another one is open. */
export async function reviewHere({ db, at }: Log, row: Review): Promise<Review> {
  const others = (await db.reviews.toArray()).filter(({ uid }) => uid !== row.uid);
  return openReview([row]) && openReview(others) ? { ...row, endedOn: dayAt(at) } : row;
}
