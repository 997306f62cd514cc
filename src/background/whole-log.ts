import { storageBuckets } from '../browsers/differences.ts';
import { Refusal } from '../domain/refusal.ts';
import { freeBytes, insistOnSpace, readFile, removeFile, writeFile } from '../files/profile-files.ts';
import { beginNewLog, folderOf, ROOM_FOR_NEW_LOG, ROOM_TO_WRITE } from '../store/databases.ts';
import { updateSession } from './session.ts';

/** Keeps a torn place out of the middle of the browser's logs, of which each folder has one (`beginNewLog`). */
export interface WholeLog {
  /**
   * To be waited for before every write, into whatever database: nothing is written after a torn place.
   * @throws Refusal 'store-failed' while there is no room to begin a new log
   */
  mended(database: string): Promise<void>;
  /**
   * The same before each write of rows, which is not even begun where the disk is nearly full: it would tear the log.
   * @throws Refusal 'store-failed'
   */
  readyToWrite(database: string): Promise<void>;
  /** A write has failed, of Tend's or of the browser's own, which may have left a torn place. */
  suspect(): void;
  /**
   * Whether one has failed since a new log was begun, also after the worker has slept, or the browser has ended; and
   * where that is not known.
   */
  isSuspect(): Promise<boolean>;
  /** Resolves when no log is being begun. */
  settled(): Promise<void>;
}

/** What is known of the logs in this run of the browser. The worker may sleep in between. */
interface Logs {
  /** The folders in which a new log was begun, if no write has failed since. */
  whole: string[];
  /** A name of its own for the last write that failed since; '' for none. */
  failed: string;
}

const LOGS = 'logs';

/** A file that is there while no write has failed since a new log was begun: one can be removed on a full disk, too. */
const [MARKS, WHOLE] = ['log', 'whole'];

function isMarkedWhole(): Promise<boolean> {
  return readFile(MARKS, WHOLE).then(
    () => true,
    () => false,
  );
}

/** Changes what is noted, after all that is on its way to be noted; gives back what it is then. */
function note(change: (now: Logs) => Logs): Promise<Logs> {
  return updateSession<Logs, Logs>(LOGS, (now = { whole: [], failed: '' }) => {
    const next = change(now);
    return { value: next, result: next };
  });
}

/** Whether there is no room in which the browser could open a store. */
export async function isDiskFull(): Promise<boolean> {
  if (storageBuckets()) return (await freeBytes()) < ROOM_TO_WRITE;
  return insistOnSpace(ROOM_TO_WRITE).then(
    () => false,
    () => true,
  );
}

/** Where there are such logs, what is to be written must have room, with all that the browser makes of it. */
async function insistOnRoom(bytes: number): Promise<void> {
  if (storageBuckets() && (await freeBytes()) < bytes) throw new Refusal('store-failed');
}

/** Begins a new log once in each run of the browser, since a power cut may have been before, and after a failed write. */
export function keepLogWhole(): WholeLog {
  const mending = new Map<string, Promise<void>>();
  let marking: Promise<unknown> = Promise.resolve();

  /** Notes whether one has failed where it outlives the browser. */
  const mark = () => {
    marking = marking
      .then(async () => {
        const { failed } = await note((now) => now);
        await (failed ? removeFile(MARKS, WHOLE) : writeFile(MARKS, WHOLE, ' '));
      })
      .catch(console.error);
    return marking;
  };

  const mend = async (database: string, isFirst = true): Promise<void> => {
    const folder = folderOf(database);
    const { whole, failed } = await note((now) => now);
    if (whole.includes(folder)) return;
    // Without room for all of it a new log would end in a second torn place, and that is the end of the store.
    await insistOnRoom(ROOM_FOR_NEW_LOG + ROOM_TO_WRITE);
    try {
      await beginNewLog(database);
    } catch (cause) {
      // What failed on a full disk, the browser may tell only the next to write, and close the folder: that was this.
      if (isFirst) return mend(database, false);
      throw cause;
    }
    // A write that has failed meanwhile may have torn the new one.
    await note((now) => (now.failed === failed ? { whole: [...now.whole, folder], failed: '' } : now));
    await mark();
  };

  const log: WholeLog = {
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
    async readyToWrite(database) {
      try {
        await insistOnRoom(ROOM_TO_WRITE);
      } catch (cause) {
        // What the browser could not write either, it tells only the next to write: that shall be a new log.
        await Promise.allSettled(mending.values());
        mending.clear();
        await note((now) => ({ ...now, whole: [] }));
        throw cause;
      }
      await log.mended(database);
    },
    suspect() {
      mending.clear();
      note(() => ({ whole: [], failed: crypto.randomUUID() })).catch(console.error);
      void mark();
    },
    async isSuspect() {
      const { whole, failed } = await note((now) => now);
      return failed !== '' || (whole.length === 0 && !(await isMarkedWhole()));
    },
    async settled() {
      await Promise.allSettled([...mending.values(), marking]);
    },
  };
  return log;
}
