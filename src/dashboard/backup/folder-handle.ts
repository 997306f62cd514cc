import type { Instant } from '../../domain/base.ts';
import type { Seal } from '../../formats/encrypted.ts';

/** What only the dashboard can keep: a folder's handle and a key cannot be sent to the background. */
export interface Kept {
  folder?: FileSystemDirectoryHandle | undefined;
  /** When a copy was last written into it. */
  written?: Instant | undefined;
  /** With what further copies are encrypted; nobody can read the passphrase from it. */
  seal?: Seal | undefined;
}

/** Where that is kept. */
export interface Keeping {
  read(): Promise<Kept>;
  /** `undefined` forgets. */
  change(change: Kept): Promise<void>;
}

/** Beside the store, in a database of its own, so that nothing that befalls the one is in the way of the other. */
const NAME = 'tend-folder';
const ROOM = 'kept';

/** The database `tend-folder`. A handle and a key are kept as they are, which only IndexedDB can do. */
export const keeping: Keeping = {
  read: () =>
    within('readonly', async (room) => {
      const [keys, values] = await Promise.all([answer(room.getAllKeys()), answer(room.getAll())]);
      return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
    }),
  change: (change) =>
    within('readwrite', async (room) => {
      for (const [key, value] of Object.entries(change)) {
        if (value === undefined) room.delete(key);
        else room.put(value, key);
      }
    }),
};

/** Opened for each time, so that it is never in the way when the user deletes everything. */
async function within<Value>(
  mode: IDBTransactionMode,
  run: (room: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(ROOM);
  const db = await answer(opening);
  try {
    const transaction = db.transaction(ROOM, mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const [value] = await Promise.all([run(transaction.objectStore(ROOM)), done]);
    return value;
  } finally {
    db.close();
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
