import { Dexie, type DexieOptions } from 'dexie';
import { storageBuckets } from '../browsers/differences.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import { openDatabase, type TendDatabase } from './database.ts';

/** A database of Tend's, whatever version its tables are of. */
export type AnyDatabase = Dexie;

/** Every name of a database of Tend's begins so. */
const OURS = 'tend';

/**
 * Databases whose name ends so have a folder of their own in the profile. All others share one, and where a file of it
 * is missing the browser opens, makes and deletes none of them any more (Chromium 156, Nov 2026).
 */
const APART = '-apart';

/** The folder that a database is in: equal for those that share one. */
export function folderOf(name: string): string {
  return name.endsWith(APART) ? name : OURS;
}

/** Where the database is, as Dexie is told it. */
async function placeOf(name: string): Promise<Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>> {
  const bucket = name.endsWith(APART) ? await storageBuckets()?.open(name.toLowerCase()) : undefined;
  return bucket ? { indexedDB: bucket.indexedDB, IDBKeyRange } : {};
}

/** A database of that name, not yet opened, in the place that its name tells. */
export async function databaseCalled(name: string): Promise<TendDatabase> {
  return openDatabase(name, await placeOf(name));
}

/**
 * Makes an empty database, apart from all others where none can be made among them; gives back its whole name.
 * @param before waited for before anything is written into its folder; where it rejects, none can be made there
 * @throws Refusal 'store-unavailable', or what `before` refuses with
 */
export async function makeDatabase(name: string, before: (name: string) => Promise<void>): Promise<string> {
  for (const one of [name, `${name}${APART}`]) {
    const db = await databaseCalled(one);
    try {
      await before(one);
      await db.open();
      return one;
    } catch (cause) {
      if (one === name && storageBuckets()) continue;
      throw cause instanceof Refusal ? cause : new Refusal('store-unavailable', { cause });
    } finally {
      db.close();
    }
  }
  return name;
}

/** The databases there are and can be opened, with the version of their tables. */
export async function listDatabases(): Promise<{ name: string; version: number }[]> {
  const keys = ((await storageBuckets()?.keys()) ?? []).filter((key) => key.endsWith(APART));
  const apart = await Promise.all(keys.map((key) => storageBuckets()?.open(key)));
  const places = [indexedDB, ...apart.flatMap((bucket) => bucket?.indexedDB ?? [])];
  const all = await Promise.all(places.map((place) => place.databases().catch(() => [])));
  return all
    .flat()
    .flatMap(({ name = '', version = 0 }) =>
      name.startsWith(OURS) ? [{ name, version: Math.floor(version / 10) }] : [],
    );
}

/** Opens a database as it is, without tables of ours, so that nothing in it is changed. */
export async function openAsIs(name: string): Promise<{ db: AnyDatabase; version: number }> {
  const db = new Dexie(name, await placeOf(name));
  await reading(db, () => db.open());
  return { db, version: db.verno };
}

/** Deletes a database for good. */
export async function removeDatabase(name: string): Promise<void> {
  if (name.endsWith(APART)) await storageBuckets()?.delete(name.toLowerCase());
  else await Dexie.delete(name);
}

/** A database of nothing but noise, made and deleted at once; not among Tend's own. */
const NOISE = 'noise';

/** Rows of 48 kB, which is less than Chromium keeps in files of their own. */
const ROW = 48_000;

/** So many are more than the 4 MB that Chromium writes into one log at most. */
const LOGFUL = 100;

/** What `beginNewLog` needs at most of the disk, while logs and the tables made of them are there, and some more. */
export const ROOM_FOR_NEW_LOG = 16 << 20;

/** What Chromium needs to open a store or write into it: it makes a table of its log of at most 4 MB, and begins another. */
export const ROOM_TO_WRITE = 8 << 20;

/**
 * Makes the browser put the log away in which it writes this database, and begin a new one. Chromium goes on writing in
 * a log whose last record was cut off, by a full disk, a power cut or damage; when it reads it again, after its next
 * start, it takes the place for damage and deletes everything (Chromium 156, Nov 2026). After one logful it writes into
 * another log, and after a second one it waits until all of the first is in a table and its log is no longer needed:
 * with the row that comes then it is so. Deleting a database mostly has the same effect, but later, and not always.
 */
export async function beginNewLog(beside: string): Promise<void> {
  if (!storageBuckets()) return; // elsewhere there is no such log
  const db = new Dexie(NOISE, { ...(await placeOf(beside)), chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: '' });
  try {
    for (const count of [LOGFUL, LOGFUL, 1]) {
      const keys = Array.from({ length: count }, (_, key) => key);
      const rows = keys.map(() => crypto.getRandomValues(new Uint8Array(ROW)));
      await db.table('rows').bulkPut(rows, keys);
    }
  } finally {
    await db.delete();
  }
}

/** Gives up a database whose filling has failed. */
export async function abandon(db: AnyDatabase): Promise<void> {
  db.close();
  await removeDatabase(db.name).catch(() => undefined); // what failed is told
}
