import type { Page } from 'puppeteer-core';

/** All that Tend keeps, by table: every row as it lies there, and what `storage.local` holds beside it. */
export type WholeStore = Record<string, Record<string, unknown>[]>;

/**
 * Reads it (or `only` some tables of it) in a page of the extension, past everything that Tend itself would say.
 * No named function may stand in the code for the page: tsx would give it a helper that is not there.
 */
export function readWholeStore(page: Page, only?: string[]): Promise<WholeStore> {
  return page.evaluate(async (wanted) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tend');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = wanted ?? [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readonly');
    const tables = names.map(
      (name) =>
        new Promise<[string, Record<string, unknown>[]]>((resolve, reject) => {
          const reading = transaction.objectStore(name).getAll();
          reading.onsuccess = () => resolve([name, reading.result]);
          reading.onerror = () => reject(reading.error);
        }),
    );
    const rows = await Promise.all(tables);
    db.close();
    return { ...Object.fromEntries(rows), local: [await chrome.storage.local.get()] };
  }, only);
}
