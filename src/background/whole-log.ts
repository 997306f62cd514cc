import { Refusal } from '../domain/refusal.ts';
import { insistOnRoom } from '../files/profile-files.ts';
import { beginNewLog, folderOf } from '../store/databases.ts';
import { readSession, updateSession } from './session.ts';

/** Keeps a torn place out of the middle of the browser's log of the store (`beginNewLog`). */
export interface WholeLog {
  /**
   * To be waited for before every write: nothing is written after a torn place.
   * @throws Refusal 'store-failed' while there is no room to begin a new log
   */
  mended(database: string): Promise<void>;
  /** A write has failed, and may have left a torn place. */
  suspect(): void;
  isSuspect(): boolean;
  /** Resolves when no log is being begun. */
  settled(): Promise<void>;
}

/** The folder of the store in which a new log was begun in this run of the browser, if no write has failed since. */
const LOG = 'log';

/** What the browser needs at most to put its log away (4 MB of rows and their log), and some more. */
const ROOM = 8 << 20;

/** Begins a new log once in each run of the browser, since a power cut may have been before, and after a failed write. */
export function keepLogWhole(): WholeLog {
  let mending: Promise<void> | undefined;
  let isSuspect = false;

  let mended = '';

  const mend = async (database: string) => {
    if (!isSuspect && (await readSession(LOG)) === folderOf(database)) return;
    // Without room for all of it a new log would end in a second torn place, and that is the end of the store.
    await insistOnRoom(ROOM);
    isSuspect = false;
    await beginNewLog(database);
    await updateSession(LOG, () => ({ value: folderOf(database), result: undefined }));
  };

  return {
    async mended(database) {
      if (mended !== folderOf(database)) mending = undefined;
      mended = folderOf(database);
      mending ??= mend(database);
      const mine = mending;
      try {
        await mine;
      } catch (cause) {
        if (mending === mine) mending = undefined; // there may be room at the next write
        throw new Refusal('store-failed', { cause });
      }
    },
    suspect() {
      isSuspect = true;
      mending = undefined;
      updateSession(LOG, () => ({ value: '', result: undefined })).catch(console.error);
    },
    isSuspect: () => isSuspect,
    settled: async () => mending?.catch(() => undefined),
  };
}
