import { Refusal } from '../domain/refusal.ts';
import { insistOnRoom } from '../files/profile-files.ts';
import { beginNewLog, folderOf, ROOM_FOR_NEW_LOG } from '../store/databases.ts';
import { readSession, updateSession } from './session.ts';

/** Keeps a torn place out of the middle of the browser's logs, of which each folder has one (`beginNewLog`). */
export interface WholeLog {
  /**
   * To be waited for before every write, into whatever database: nothing is written after a torn place.
   * @throws Refusal 'store-failed' while there is no room to begin a new log
   */
  mended(database: string): Promise<void>;
  /** A write has failed, and may have left a torn place. */
  suspect(): void;
  isSuspect(): boolean;
  /** Resolves when no log is being begun. */
  settled(): Promise<void>;
}

/** The folders in which a new log was begun in this run of the browser, if no write has failed since. */
const LOGS = 'logs';

/** Begins a new log once in each run of the browser, since a power cut may have been before, and after a failed write. */
export function keepLogWhole(): WholeLog {
  const mending = new Map<string, Promise<void>>();
  let isSuspect = false;

  const mend = async (database: string) => {
    const folder = folderOf(database);
    if (!isSuspect && (await readSession<string[]>(LOGS))?.includes(folder)) return;
    // Without room for all of it a new log would end in a second torn place, and that is the end of the store.
    await insistOnRoom(ROOM_FOR_NEW_LOG);
    isSuspect = false;
    await beginNewLog(database);
    if (isSuspect) return; // by a write that failed meanwhile
    await updateSession<string[], void>(LOGS, (before = []) => ({
      value: [...before, folder],
      result: undefined,
    }));
  };

  return {
    async mended(database) {
      const folder = folderOf(database);
      const mine = mending.get(folder) ?? mend(database);
      mending.set(folder, mine);
      try {
        await mine;
      } catch (cause) {
        if (mending.get(folder) === mine) mending.delete(folder); // there may be room at the next write
        throw new Refusal('store-failed', { cause });
      }
    },
    suspect() {
      isSuspect = true;
      mending.clear();
      updateSession<string[], void>(LOGS, () => ({ value: [], result: undefined })).catch(console.error);
    },
    isSuspect: () => isSuspect,
    async settled() {
      await Promise.allSettled(mending.values());
    },
  };
}
