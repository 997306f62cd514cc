import { Dexie } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import { Refusal } from '../domain/refusal.ts';
import { TEXT_TABLES, type TextRow } from '../domain/text.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { setting } from './settings.ts';
import { indexContacts, indexRows } from './text-rows.ts';
import { TO_INDEX } from './to-index.ts';

/** Rows indexed in one transaction: short, since whoever asks for something meanwhile waits for it. */
const STRETCH = 200;

/** Contacts first: what is about somebody is found by their number. */
const TABLES = ['contacts', ...TEXT_TABLES] as const;

/** How far the indexing has come. */
interface Cursor {
  /** Which of the tables, and after which of its rows; absent at its beginning. */
  table?: number;
  after?: string;
  /** Rows that were there when it began, and are not indexed yet. */
  left?: number;
}

/** How many rows written earlier are not found yet; undefined where all are. One at least while any may be. */
export async function countToIndex(db: TendDatabase): Promise<number | undefined> {
  const cursor = await setting<Cursor>(db, TO_INDEX);
  return cursor && Math.max(1, cursor.left ?? 1);
}

/** Has everything indexed, from the beginning, bit by bit. */
export async function beginIndexing(db: TendDatabase): Promise<void> {
  await writing(db, async () => {
    await db.texts.clear();
    await db.settings.put({ key: TO_INDEX, value: {} });
  });
}

/** Who is at it already, in this run of the worker. */
const atWork = new WeakSet<TendDatabase>();

/**
 * Indexes what was there before there was an index, in stretches: where the browser stops it, the next start goes on.
 * A store that may not be written, or cannot, is left as it is: the search says that not everything is found.
 */
export async function indexTexts(db: TendDatabase): Promise<void> {
  if (atWork.has(db)) return;
  atWork.add(db);
  try {
    while (!db.isNewer && (await countToIndex(db)) !== undefined)
      await writing(db, () => db.transaction('rw', db.tables, async () => indexStretch(db)));
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
  } finally {
    atWork.delete(db);
  }
}

/** The next stretch. Within a transaction. */
async function indexStretch(db: TendDatabase): Promise<void> {
  const cursor = await setting<Cursor>(db, TO_INDEX);
  if (!cursor) return;
  const { table: at = 0, after, left = await countAll(db) } = cursor;
  const table = TABLES[at];
  if (!table) return db.settings.delete(TO_INDEX);
  const rows = await db
    .table(table)
    .where(':id')
    .above(after ?? Dexie.minKey)
    .limit(STRETCH)
    .toArray();
  if (table === 'contacts') await indexContacts(db, rows as Contact[]);
  else await indexRows(db, table, rows as TextRow[]);
  const isThrough = rows.length < STRETCH;
  const next = isThrough ? { table: at + 1 } : { table: at, after: rows.at(-1)?.uid };
  await db.settings.put({ key: TO_INDEX, value: { ...next, left: left - rows.length } });
}

async function countAll(db: TendDatabase): Promise<number> {
  const counts = await reading(db, () => Promise.all(TABLES.map((table) => db.table(table).count())));
  return counts.reduce((sum, count) => sum + count, 0);
}
