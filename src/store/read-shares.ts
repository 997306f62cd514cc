import { isLive, type PlainDate } from '../domain/base.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { Refusal } from '../domain/refusal.ts';
import { inReadingOrder, type Share, type SharedPage, type SharedWith, sharedBy } from '../domain/share.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { nameOf } from './name-of.ts';

/** The pages worth sending, so many at most: what was sent to nobody yet first, and whom each is for. */
export function listShares(
  db: TendDatabase,
  limit: number,
): Promise<{ shares: SharedPage[]; count: number }> {
  return reading(db, () =>
    db.transaction('r', db.shares, db.followUps, db.contacts, db.handles, async () => {
      const [shares, followUps] = await Promise.all([
        db.shares.toArray(),
        db.followUps.where('share').above('').toArray(),
      ]);
      const of = Map.groupBy(followUps.filter(isLive), ({ share = '' }) => share);
      const names = new Map<string, string>();
      const all = shares
        .filter(isLive)
        .map((share) => ({ share, people: (of.get(share.uid) ?? []).map((one) => sharedWith(one, names)) }));
      const shown = inReadingOrder(all).slice(0, limit);
      await learnNames(db, names, shown);
      return { shares: shown.map((page) => called(page, names)), count: all.length };
    }),
  );
}

/**
 * One page, and whom it is for.
 * @throws Refusal 'not-found'
 */
export function readShare(db: TendDatabase, shareUid: string): Promise<SharedPage> {
  return reading(db, () =>
    db.transaction('r', db.shares, db.followUps, db.contacts, db.handles, async () => {
      const share = await db.shares.get(shareUid);
      if (!isLive(share)) throw new Refusal('not-found');
      const rows = (await db.followUps.where({ share: shareUid }).toArray()).filter(isLive);
      const names = new Map<string, string>();
      const page = { share, people: rows.map((one) => sharedWith(one, names)) };
      await learnNames(db, names, [page]);
      return called(page, names);
    }),
  );
}
