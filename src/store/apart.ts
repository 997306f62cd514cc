import { APART, apartKey, type Pair, pairIn } from '../domain/apart.ts';
import { isLive } from '../domain/base.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { whoeverIs } from './merged.ts';

/**
 * Remembers that two are not one person, or forgets it. Idempotent.
 * @throws Refusal 'not-found'
 */
export async function keepApart(
  db: TendDatabase,
  { a, b, apart }: { a: string; b: string; apart: boolean },
): Promise<void> {
  const key = apartKey(a, b);
  await writing(db, () =>
    db.transaction('rw', [db.contacts, db.settings], async () => {
      if (!apart) {
        const all = await pairs(db);
        return db.settings.bulkDelete(all.filter(({ is }) => apartKey(...is) === key).map(({ was }) => was));
      }
      const both = await db.contacts.bulkGet([a, b]);
      if (a === b || !both.every(isLive)) throw new Refusal('not-found');
      await db.settings.put({ key, value: true });
    }),
  );
}

/** Every two who are kept apart; whoever turned out to be another one is that one, and nobody is apart from themselves. */
export function listApart(db: TendDatabase): Promise<Pair[]> {
  return reading(db, () =>
    db.transaction('r', [db.contacts, db.settings], async () => {
      const all = (await pairs(db)).filter(({ is: [a, b] }) => a !== b);
      return [...new Map(all.map(({ is }) => [apartKey(...is), is])).values()];
    }),
  );
}

/** Forgets of whom these were kept apart, for good. Within a transaction. */
export async function forgetApart(db: TendDatabase, contactUids: ReadonlySet<string>): Promise<void> {
  const keys = await keysOfAll(db);
  await db.settings.bulkDelete(keys.filter((key) => pairIn(key).some((uid) => contactUids.has(uid))));
}

/**
 * The pairs as they were told, and as whom those two are by now. What was told stays as it was, so that a merge that is
 * taken back takes nothing along.
 */
async function pairs(db: TendDatabase): Promise<{ was: string; is: Pair }[]> {
  const keys = await keysOfAll(db);
  return Promise.all(
    keys.map(async (was) => {
      const now = await Promise.all(pairIn(was).map(async (uid) => (await whoeverIs(db, uid))?.uid ?? uid));
      return { was, is: now.sort() as Pair };
    }),
  );
}

function keysOfAll(db: TendDatabase): Promise<string[]> {
  return db.settings.where('key').startsWith(APART).primaryKeys() as unknown as Promise<string[]>;
}
