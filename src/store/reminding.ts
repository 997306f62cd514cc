import type { PlainDate } from '../domain/base.ts';
import { NO_NOTIFY, type Notify } from '../domain/notify.ts';
import { DAILY_LIMIT_KEY, readDailyLimit } from './agenda.ts';
import { writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { setting } from './settings.ts';

const NOTIFY = 'notify';
const NOTIFIED = 'notified';

/** How the user is reminded. */
export async function readReminding(db: TendDatabase): Promise<{ limit: number; notify: Notify }> {
  const [limit, notify] = await Promise.all([readDailyLimit(db), setting<Notify>(db, NOTIFY)]);
  return { limit, notify: notify ?? NO_NOTIFY };
}

/**
 * Changes what is named of it.
 * @throws Refusal 'store-failed'
 */
export async function setReminding(
  db: TendDatabase,
  { limit, notify }: { limit?: number | undefined; notify?: Notify | undefined },
): Promise<void> {
  const values = [
    ...(limit === undefined ? [] : [{ key: DAILY_LIMIT_KEY, value: limit }]),
    ...(notify === undefined ? [] : [{ key: NOTIFY, value: notify }]),
  ];
  await writing(db, () => db.settings.bulkPut(values));
}

/** The day whose notification was shown, or for which there was nothing to show. */
export function notifiedOn(db: TendDatabase): Promise<PlainDate | undefined> {
  return setting<PlainDate>(db, NOTIFIED);
}

/**
 * Not in `storage.local`, which a script in a page can write.
 * @throws Refusal 'store-failed'
 */
export async function setNotifiedOn(db: TendDatabase, day: PlainDate): Promise<void> {
  await writing(db, () => db.settings.put({ key: NOTIFIED, value: day }));
}
