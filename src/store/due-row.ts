import { isLive, type PlainDate } from '../domain/base.ts';
import { dueOf } from '../domain/due.ts';
import { isOpen } from '../domain/follow-up.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { rowsAround } from './rows-around.ts';
import { setting } from './settings.ts';
import type { Touched } from './write.ts';

/** Lines derived anew in one transaction. */
const STRETCH = 200;

/** The last day for which the lines were looked through. */
const KEPT_UP = 'keptUp';

/** Derives the lines of these contacts anew; of somebody new from the rows at hand, which saves eight readings. */
export async function refreshLines(db: TendDatabase, touched: Touched, today: PlainDate): Promise<void> {
  const known = [...touched.values()].filter((rows) => rows !== undefined);
  const others = [...touched].filter(([, rows]) => !rows);
  const uids = others.map(([uid]) => uid);
  const contacts = uids.length > 1 ? await db.contacts.bulkGet(uids) : [];
  const isGone = (at: number) => contacts[at]?.deletedAt !== undefined;
  await Promise.all([
    db.due.bulkPut(known.map((rows) => dueOf(rows, today))),
    db.due.bulkDelete(uids.filter((_, at) => isGone(at))),
    ...uids.filter((_, at) => !isGone(at)).map((uid) => refreshDue(db, uid, today)),
  ]);
}

/** Derives a contact's agenda line anew from the contact's rows; part of every write that touched one of them. */
export async function refreshDue(db: TendDatabase, contactUid: string, today: PlainDate): Promise<void> {
  const contact = await db.contacts.get(contactUid);
  if (isLive(contact)) await db.due.put(dueOf(await rowsAround(db, contact), today));
  else await db.due.delete(contactUid);
}

/**
 * Derives anew the lines that time alone has made old. Before any line is read on a new day; where none is old it is
 * one look into an index. Where the clock was set back, what was derived for a day to come is old as well. A store that may not be written, or cannot, is left as it is: a full disk hides no agenda.
 */
export async function keepUp(db: TendDatabase, today: PlainDate): Promise<void> {
  const [last, first] = await reading(db, () =>
    db.transaction('r', [db.settings, db.due], () =>
      Promise.all([setting<PlainDate>(db, KEPT_UP), staleOn(db, today)]),
    ),
  );
  const ahead = last !== undefined && today < last ? await changedByTime(db) : [];
  let next: string[] | undefined = first;
  while (!db.isNewer) {
    const old = ahead.length > 0 ? ahead.splice(0, STRETCH) : (next ?? (await staleOn(db, today)));
    next = undefined;
    if (old.length === 0 && last === today) return;
    const isDone = await attempt(db, async () => {
      for (const uid of old) await refreshDue(db, uid, today);
      if (old.length === 0) await db.settings.put({ key: KEPT_UP, value: today });
    });
    if (!isDone || old.length === 0) return;
  }
}

/** Whose line is old by that day, 200 at most. */
function staleOn(db: TendDatabase, today: PlainDate): Promise<string[]> {
  return reading(db, () => db.due.where('stale').belowOrEqual(today).limit(STRETCH).primaryKeys());
}

/** Whose line time alone changes, or has changed: a reminder that is over is in none. */
function changedByTime(db: TendDatabase): Promise<string[]> {
  return reading(db, async () => {
    const timed = await db.due.where('stale').above('').primaryKeys();
    const ending = await db.followUps.filter((one) => isOpen(one) && one.expires !== undefined).toArray();
    return [...new Set([...timed, ...ending.map(({ contactUid }) => contactUid)])];
  });
}

/** @returns false where the disk takes nothing */
async function attempt(db: TendDatabase, run: () => Promise<void>): Promise<boolean> {
  try {
    await writing(db, () => db.transaction('rw', db.tables, run));
    return true;
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'store-failed') return false;
    throw cause;
  }
}
