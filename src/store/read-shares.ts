import { isLive } from '../domain/base.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { Refusal } from '../domain/refusal.ts';
import { inReadingOrder, type Share, type SharedPage, type SharedWith, sharedBy } from '../domain/share.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { nameOf } from './name-of.ts';

/** The pages worth sending, so many at most: what was sent to nobody yet first. And how many there are. */
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
      const of = new Map<string, FollowUp[]>(shares.filter(isLive).map(({ uid }) => [uid, []]));
      for (const one of followUps) if (one.share) of.get(one.share)?.push(one);
      const all = shares.filter(isLive).map((share) => pageOf(share, of.get(share.uid) ?? []));
      const shown = inReadingOrder(all).slice(0, limit);
      return { shares: await named(db, shown), count: all.length };
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
      const rows = await db.followUps.where({ share: shareUid }).toArray();
      const [page] = await named(db, [pageOf(share, rows)]);
      return page as SharedPage;
    }),
  );
}

/** A page with whom it is for, not yet by name: each once, however often it was sent to two who turned out to be one. */
function pageOf(share: Share, rows: FollowUp[]): SharedPage {
  const people = new Map<string, SharedWith>();
  for (const one of rows.filter(isLive)) {
    const { uid: followUpUid, contactUid } = one;
    const next = { followUpUid, contactUid, fullName: '', ...sharedBy(one) };
    const before = people.get(contactUid);
    if (!before || isNewer(next, before)) people.set(contactUid, next);
  }
  return { share, people: [...people.values()] };
}

const COUNTS = { skipped: 0, waiting: 1, sent: 2 };

function isNewer(next: SharedWith, before: SharedWith): boolean {
  return COUNTS[next.is] > COUNTS[before.is] || (next.is === before.is && next.on > before.on);
}

/** The same pages, everybody called by their name of today; the first to be sent to first. */
async function named(db: TendDatabase, pages: SharedPage[]): Promise<SharedPage[]> {
  const uids = [...new Set(pages.flatMap(({ people }) => people.map(({ contactUid }) => contactUid)))];
  const contacts = await db.contacts.bulkGet(uids);
  const names = await Promise.all(contacts.map((contact) => nameOf(db, contact)));
  const called = new Map(uids.map((uid, at) => [uid, names[at] ?? '']));
  return pages.map(({ share, people }) => ({
    share,
    people: people
      .map((one) => ({ ...one, fullName: called.get(one.contactUid) ?? '' }))
      .sort((a, b) => compare(a.on, b.on) || compare(a.fullName, b.fullName)),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
