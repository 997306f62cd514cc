import { Refusal } from '../domain/refusal.ts';
import { insistOnRoom } from '../files/profile-files.ts';
import { beginNewLog } from '../store/new-log.ts';
import { readSession, updateSession } from './session.ts';

/** Keeps a torn place out of the middle of the browser's log of the store (`beginNewLog`). */
export interface WholeLog {
  /**
   * To be waited for before every write: nothing is written after a torn place.
   * @throws Refusal 'store-failed' while there is no room to begin a new log
   */
  mended(): Promise<void>;
  /** A write has failed, and may have left a torn place. */
  suspect(): void;
  isSuspect(): boolean;
}

/** In this run of the browser a new log was begun, and no write has failed since. */
const LOG = 'log';
const WHOLE = 'whole';

/** What the browser needs at most to put its log away (4 MB of rows and their log), and some more. */
const ROOM = 8 << 20;

/** Begins a new log once in each run of the browser, since a power cut may have been before, and after a failed write. */
export function keepLogWhole(): WholeLog {
  let mending: Promise<void> | undefined;
  let isSuspect = false;

  const mend = async () => {
    if (!isSuspect && (await readSession(LOG)) === WHOLE) return;
    // Without room for all of it a new log would end in a second torn place, and that is the end of the store.
    await insistOnRoom(ROOM);
    isSuspect = false;
    await beginNewLog();
    await updateSession(LOG, () => ({ value: WHOLE, result: undefined }));
  };

  return {
    async mended() {
      mending ??= mend();
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
      updateSession(LOG, () => ({ value: 'suspect', result: undefined })).catch(console.error);
    },
    isSuspect: () => isSuspect,
  };
}
