import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** Changes read at a time. */
const PAGE = 1000;

/** What the log told so far, and up to which change. Only a help: it is read anew where it is not there. */
const known = new WeakMap<TendDatabase, { upTo: number; uids: Set<string> }>();

/**
 * Uids of rows whose text was erased, by the log; those of them that are not in the store were erased for good. The
 * log has no index for them, so it is read once, and then what was added to it.
 */
export function erasedUids(db: TendDatabase): Promise<ReadonlySet<string>> {
  return reading(db, async () => {
    const { uids, ...before } = known.get(db) ?? { upTo: 0, uids: new Set<string>() };
    for (let { upTo } = before; ; ) {
      const changes = await db.changes.where('seq').above(upTo).limit(PAGE).toArray();
      for (const { seq = 0, uid, erased } of changes) {
        if (erased && uid) uids.add(uid);
        upTo = seq;
      }
      known.set(db, { upTo, uids });
      if (changes.length < PAGE) return uids;
    }
  });
}
