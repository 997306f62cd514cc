import type { TendDatabase } from '../store/database.ts';
import { databaseCalled, makeDatabase } from '../store/databases.ts';
import type { Store } from './store.ts';

/**
 * Makes an empty database that may become the store, in a folder whose log is whole; gives back its whole name.
 * @throws Refusal 'store-unavailable' or 'store-failed'
 */
export function makeBeside({ log }: Store, name: string): Promise<string> {
  return makeDatabase(name, log.readyToWrite);
}

/** A database that may become the store: every write of it waits for a whole log, as one of the store does. */
export async function openBeside({ log }: Store, name: string): Promise<TendDatabase> {
  const db = await databaseCalled(name);
  db.beforeWriting = () => log.readyToWrite(name);
  db.onFailed = db.onClosed = log.suspect;
  return db;
}
