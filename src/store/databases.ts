import { Dexie } from 'dexie';
import { reading } from './attempt.ts';

/** A database of Tend's, whatever version its tables are of. */
export type AnyDatabase = Dexie;

/** Every name of a database of Tend's begins so. */
const OURS = 'tend';

/** The databases there are, with the version of their tables. */
export async function listDatabases(): Promise<{ name: string; version: number }[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name = '', version = 0 }) =>
    name.startsWith(OURS) ? [{ name, version: Math.floor(version / 10) }] : [],
  );
}

/** Opens a database as it is, without tables of ours, so that nothing in it is changed. */
export async function openAsIs(name: string): Promise<{ db: AnyDatabase; version: number }> {
  const db = new Dexie(name);
  await reading(db, () => db.open());
  return { db, version: db.verno };
}

/** Deletes a database for good. */
export function removeDatabase(name: string): Promise<void> {
  return Dexie.delete(name);
}

/**
 * Gives up a database whose filling has failed. Deleting it also makes the browser begin a new log, so that nothing is
 * written behind a place that a full disk tore (`new-log.ts`).
 */
export async function abandon(db: AnyDatabase): Promise<void> {
  db.close();
  await removeDatabase(db.name).catch(() => undefined); // what failed is told
}
