import { Dexie } from 'dexie';

/** The name of a database that is made and deleted at once; not among Tend's own. */
const PASSING = 'passing';

/**
 * Makes the browser put the log of its IndexedDB away and begin a new one. Chromium goes on writing in a log whose last
 * record was cut off, by a full disk or a power cut; when it reads it again, after its next start, it takes the place
 * for damage and deletes everything (Chromium 156, Nov 2026). Deleting any database makes it begin a new log (5 ms).
 */
export async function beginNewLog(): Promise<void> {
  const db = new Dexie(PASSING, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ nothing: '' });
  await db.open();
  await db.delete();
}
