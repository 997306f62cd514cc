import { isLive } from '../domain/base.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** A setting for each pair, so that it goes along into every copy. */
const APART = 'apart/';

/** Two who are kept and are not one person, by the user's word; in order of their uids. */
export type Pair = [string, string];

/**
 * Remembers that two are not one person, or forgets it. Idempotent.
 * @throws Refusal 'not-found'
 */
export async function keepApart(
  db: TendDatabase,
  { a, b, apart }: { a: string; b: string; apart: boolean },
): Promise<void> {
  const key = APART + [a, b].sort().join('/');
  await writing(db, () =>
    db.transaction('rw', [db.contacts, db.settings], async () => {
      if (!apart) return db.settings.delete(key);
      const both = await db.contacts.bulkGet([a, b]);
      if (a === b || !both.every(isLive)) throw new Refusal('not-found');
      await db.settings.put({ key, value: true });
    }),
  );
}

/** Every two who are kept apart. */
export function listApart(db: TendDatabase): Promise<Pair[]> {
  return reading(db, async () => {
    const keys = await db.settings.where('key').startsWith(APART).primaryKeys();
    return keys.map((key) => key.slice(APART.length).split('/') as Pair);
  });
}
