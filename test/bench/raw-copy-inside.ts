/** Runs in a page of an extension: the platform's own limits for writing and telling a whole store. */

/** A store that is thrown away again. */
const AGAIN = 'again';

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** All rows of all tables, or of these. */
async function readAll(db: IDBDatabase, tables: readonly string[]): Promise<Map<string, object[]>> {
  const transaction = db.transaction(tables);
  const reading = tables.map((table) => done<object[]>(transaction.objectStore(table).getAll()));
  return new Map((await Promise.all(reading)).map((rows, at) => [tables[at] as string, rows]));
}

/** A new, empty store with the same tables and indexes. */
async function likeness(db: IDBDatabase): Promise<IDBDatabase> {
  const tables = [...db.objectStoreNames].map((name) => {
    const table = db.transaction(name).objectStore(name);
    const indexes = [...table.indexNames].map((one) => table.index(one));
    return { table, indexes };
  });
  const opening = indexedDB.open(AGAIN);
  opening.onupgradeneeded = () => {
    for (const { table, indexes } of tables) {
      const made = opening.result.createObjectStore(table.name, table);
      for (const one of indexes) made.createIndex(one.name, one.keyPath, one);
    }
  };
  return done(opening);
}

/**
 * Puts all rows of a store into another with the same tables and indexes, an equal part of each table in each strict
 * transaction. Milliseconds of the puts alone, and how many rows.
 * @param many transactions, or rows in each
 */
export async function putAgain(
  name: string,
  many: { transactions: number } | { rows: number },
  without: readonly string[] = [],
): Promise<{ ms: number; rows: number }> {
  const db = await done(indexedDB.open(name));
  const all = await readAll(
    db,
    [...db.objectStoreNames].filter((table) => !without.includes(table)),
  );
  const again = await likeness(db);
  const tables = [...all.keys()].filter((table) => all.get(table)?.length);
  const count = [...all.values()].reduce((sum, { length }) => sum + length, 0);
  const transactions = 'rows' in many ? Math.ceil(count / many.rows) : many.transactions;
  const start = performance.now();
  for (let at = 0; at < transactions; at++) {
    const transaction = again.transaction(tables, 'readwrite', { durability: 'strict' });
    for (const table of tables) {
      const rows = all.get(table) ?? [];
      const [from, to] = [at, at + 1].map((one) => Math.floor((one * rows.length) / transactions));
      const store = transaction.objectStore(table);
      for (const row of rows.slice(from, to)) store.put(row);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  const ms = performance.now() - start;
  db.close();
  again.close();
  await done(indexedDB.deleteDatabase(AGAIN));
  return { ms, rows: count };
}

/** Milliseconds in which all rows of these tables are read, and are made one text. */
export async function stringifyAll(
  name: string,
  tables: readonly string[],
): Promise<{ read: number; text: number; length: number }> {
  const db = await done(indexedDB.open(name));
  const start = performance.now();
  const all = await readAll(db, tables);
  const read = performance.now();
  const { size } = new Blob([JSON.stringify(Object.fromEntries(all))]);
  const text = performance.now();
  db.close();
  return { read: read - start, text: text - read, length: size };
}
