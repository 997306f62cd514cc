import type { Found } from '../domain/witness.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

const STORE = 'store';

/** What the store says of itself: which it is, and its last change. */
export function readFound(db: TendDatabase): Promise<Found> {
  return reading(db, async () => {
    const [row, last] = await Promise.all([
      db.settings.get(STORE),
      db.changes.toCollection().reverse().limit(1).primaryKeys(),
    ]);
    const { epoch } = (row?.value ?? {}) as { epoch?: string };
    return { epoch, seq: last[0] };
  });
}

/** Gives the store a name of its own, once. */
export async function nameStore(db: TendDatabase, epoch: string): Promise<string> {
  return writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const known = (await db.settings.get(STORE))?.value as { epoch: string } | undefined;
      if (known) return known.epoch;
      await db.settings.put({ key: STORE, value: { epoch } });
      return epoch;
    }),
  );
}
