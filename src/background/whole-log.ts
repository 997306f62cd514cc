import { Refusal } from '../domain/refusal.ts';
import { insistOnRoom } from '../files/profile-files.ts';
import { beginNewLog, folderOf } from '../store/databases.ts';
import { updateSession } from './session.ts';

/** Keeps a torn place out of the middle of the browser's log of the store (`beginNewLog`). */
export interface WholeLog {
  /**
   * To be waited for before every write: nothing is written after a torn place.
   * @throws Refusal 'store-failed' while there is no room to begin a new log
   */
  mended(database: string): Promise<void>;
  /** A write has failed, and may have left a torn place. */
  suspect(): void;
  /** Whether one has, in this run of the browser, and no new log was begun since. */
  isSuspect(): Promise<boolean>;
  /** Resolves when no log is being begun. */
  settled(): Promise<void>;
}

/**
 * The folder of the store in which a new log was begun in this run of the browser; a name of its own, that begins so,
 * for each write that has failed since. The worker may sleep in between.
 */
const LOG = 'log';
const SUSPECT = '?';

/** What the browser needs at most to put its log away (4 MB of rows and their log), and some more. */
const ROOM = 8 << 20;

/** What is noted of the log, after all that is on its way to be noted. */
function noted(): Promise<string | undefined> {
  return updateSession<string | undefined, string | undefined>(LOG, (now) => ({ value: now, result: now }));
}

/** Begins a new log once in each run of the browser, since a power cut may have been before, and after a failed write. */
export function keepLogWhole(): WholeLog {
  let mending: Promise<void> | undefined;
  let mended = '';

  const mend = async (database: string) => {
    const before = await noted();
    if (before === folderOf(database)) return;
    // Without room for all of it a new log would end in a second torn place, and that is the end of the store.
    await insistOnRoom(ROOM);
    await beginNewLog(database);
    // A write that has failed meanwhile may have torn the new one.
    const next = (now: string | undefined) => (now === before ? folderOf(database) : now);
    await updateSession<string | undefined, void>(LOG, (now) => ({ value: next(now), result: undefined }));
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
      mending = undefined;
      const value = SUSPECT + crypto.randomUUID();
      updateSession(LOG, () => ({ value, result: undefined })).catch(console.error);
    },
    isSuspect: async () => (await noted())?.startsWith(SUSPECT) ?? false,
    settled: async () => mending?.catch(() => undefined),
  };
}
