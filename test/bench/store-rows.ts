import type { Page } from 'puppeteer-core';

/** Rows by table. */
export type Rows = Record<string, object[]>;

/** A table of the store: its key and its indexes, as IndexedDB itself describes them. */
interface Shape {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
}

/** The tables and all rows of a store, read past whoever wrote it. */
export interface Stored {
  shapes: Shape[];
  rows: Rows;
}

/** Reads a whole store from a page of the extension it belongs to. */
export function readStore(page: Page, name: string): Promise<Stored> {
  // No named function may stand in here: tsx would give it a helper that the page does not have.
  return page.evaluate(async (store) => {
    const opening = indexedDB.open(store);
    await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }));
    const db = opening.result;
    const tables = [...db.objectStoreNames];
    const transaction = db.transaction(tables);
    const shapes = tables.map((table) => {
      const { keyPath, autoIncrement, indexNames } = transaction.objectStore(table);
      const indexes = [...indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = transaction.objectStore(table).index(index);
        return { name: index, keyPath, unique, multiEntry };
      });
      return { name: table, keyPath, autoIncrement, indexes };
    });
    const reading = tables.map((table) => transaction.objectStore(table).getAll());
    await new Promise((resolve, reject) =>
      Object.assign(transaction, { oncomplete: resolve, onerror: reject }),
    );
    db.close();
    return {
      shapes,
      rows: Object.fromEntries(tables.map((table, at) => [table, reading[at]?.result ?? []])),
    };
  }, name);
}

/** Puts rows into a store from a page of the extension; makes it with these tables where it is not there yet. */
export function fillStore(page: Page, name: string, rows: Rows, shapes: Shape[] = []): Promise<void> {
  return page.evaluate(
    async (store, rowsByTable, tables) => {
      const opening = indexedDB.open(store);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, autoIncrement, indexes } of tables) {
          const table = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const { name, keyPath, ...options } of indexes) table.createIndex(name, keyPath, options);
        }
      };
      await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }));
      const db = opening.result;
      const transaction = db.transaction(Object.keys(rowsByTable), 'readwrite');
      for (const [table, list] of Object.entries(rowsByTable))
        for (const row of list) transaction.objectStore(table).put(row);
      await new Promise((resolve, reject) =>
        Object.assign(transaction, { oncomplete: resolve, onerror: reject }),
      );
      db.close();
    },
    name,
    rows,
    shapes,
  );
}

/** What happened to a store between two looks: the rows that were put, and of those that went, table and key. */
export interface Difference {
  put: Rows;
  gone: { table: string; key: unknown }[];
}

/** Compares two looks into one store. */
export function difference(before: Stored, after: Stored): Difference {
  const put: Rows = {};
  const gone: Difference['gone'] = [];
  for (const shape of after.shapes) {
    const [old, now] = [before, after].map(({ rows }) => rows[shape.name] ?? []) as [object[], object[]];
    const known = new Set(old.map((row) => JSON.stringify(row)));
    const written = now.filter((row) => !known.has(JSON.stringify(row)));
    if (written.length > 0) put[shape.name] = written;
    const keys = new Set(now.map((row) => JSON.stringify(keyOf(row, shape))));
    const left = old.map((row) => keyOf(row, shape)).filter((key) => !keys.has(JSON.stringify(key)));
    gone.push(...left.map((key) => ({ table: shape.name, key })));
  }
  return { put, gone };
}

function keyOf(row: object, { keyPath }: Shape): unknown {
  const value = (path: string) => (row as Record<string, unknown>)[path];
  return Array.isArray(keyPath) ? keyPath.map(value) : value(keyPath ?? '');
}
