import { Dexie } from 'dexie';
import { Refusal } from '../domain/refusal.ts';

/** What Dexie says when the store could not be opened, whatever was asked. */
const NOT_OPENED = new Set(['OpenFailedError', 'DatabaseClosedError', 'MissingAPIError', 'VersionError']);

/**
 * Asks the store something, its failures said as refusals.
 * @throws Refusal 'store-unavailable'
 */
export function reading<Answer>(db: Dexie, question: () => PromiseLike<Answer>): Promise<Answer> {
  return attempt(db, question, 'store-unavailable');
}

/**
 * Writes something, its failures said as refusals.
 * @throws Refusal 'store-failed', 'store-unavailable' or 'store-newer'
 */
export async function writing<Answer>(db: Dexie, work: () => PromiseLike<Answer>): Promise<Answer> {
  if (Dexie.currentTransaction) return work(); // whoever opened the transaction says what became of it
  const { beforeWriting, onFailed } = db as unknown as Watched;
  await beforeWriting?.();
  try {
    return await attempt(
      db,
      async () => {
        await insistOnOurs(db);
        return work();
      },
      'store-failed',
    );
  } catch (cause) {
    if (cause instanceof Refusal && cause.cause) onFailed?.();
    throw cause;
  }
}

/** How the background follows what is written, where it does. */
interface Watched {
  beforeWriting?: () => Promise<void>;
  onFailed?: () => void;
  isSpent?: boolean;
}

/** @throws Refusal 'store-newer' where a newer Tend has written the store: this one only reads it */
async function insistOnOurs(db: Dexie): Promise<void> {
  if (!db.isOpen()) await orRefusal(() => db.open(), 'store-unavailable');
  if ((db as Dexie & { isNewer?: boolean }).isNewer) throw new Refusal('store-newer');
}

type Failure = 'store-unavailable' | 'store-failed';

async function attempt<Answer>(
  db: Dexie,
  work: () => PromiseLike<Answer>,
  failure: Failure,
): Promise<Answer> {
  if (Dexie.currentTransaction) return work(); // whoever opened the transaction says what became of it
  if ((db as unknown as Watched).isSpent) throw new Refusal('store-unavailable');
  // A store that would not open is tried again, which Dexie does not by itself.
  if (db.hasFailed()) await orRefusal(() => db.open(), 'store-unavailable');
  return orRefusal(work, failure);
}

async function orRefusal<Answer>(work: () => PromiseLike<Answer>, failure: Failure): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    throw asRefusal(cause, failure);
  }
}

/**
 * A failure of the browser's store as a refusal; a refusal stays what it is, and so does a mistake of ours. A full
 * disk comes as UnknownError, then AbortError, then InvalidStateError, not as QuotaExceededError (Chromium 156).
 */
function asRefusal(cause: unknown, failure: Failure): unknown {
  if (cause instanceof DOMException) return new Refusal(failure, { cause });
  if (!(cause instanceof Dexie.DexieError)) return cause;
  return new Refusal(NOT_OPENED.has(cause.name) ? 'store-unavailable' : failure, { cause });
}
