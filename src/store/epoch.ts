import type { Instant } from '../domain/base.ts';
import { sumTally, type Tally } from '../domain/copies.ts';
import type { FoundStore } from '../domain/witness.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** The setting in which a store says which it is. */
export const STORE = 'store';

/** What the store keeps about itself. */
interface Itself {
  /** Its name, made with it. */
  epoch: string;
  /** Rows that were erased at the user's word, so that nobody misses them. */
  erased?: Tally;
}

/** What the store says of itself: which it is, its first and last change, and how many rows were erased. */
export function readFound(
  db: TendDatabase,
): Promise<FoundStore & { erased: Tally; begun?: Instant | undefined }> {
  return reading(db, async () => {
    const [itself, first, last] = await Promise.all([
      readItself(db),
      db.changes.toCollection().limit(1).toArray(),
      db.changes.toCollection().reverse().limit(1).primaryKeys(),
    ]);
    return { epoch: itself?.epoch, seq: last[0], erased: itself?.erased ?? {}, begun: first[0]?.at };
  });
}

/** Gives the store a name of its own, once. */
export function nameStore(db: TendDatabase, epoch: string): Promise<string> {
  return writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const known = await readItself(db);
      if (known) return known.epoch;
      await db.settings.put({ key: STORE, value: { epoch } });
      return epoch;
    }),
  );
}

/** Remembers how many rows were erased, in the transaction in which they were. */
export async function noteErased(db: TendDatabase, erased: Tally): Promise<void> {
  if (Object.keys(erased).length === 0) return;
  const itself = await readItself(db);
  if (itself)
    await db.settings.put({ key: STORE, value: { ...itself, erased: sumTally(itself.erased, erased) } });
}

async function readItself(db: TendDatabase): Promise<Itself | undefined> {
  return (await db.settings.get(STORE))?.value as Itself | undefined;
}
