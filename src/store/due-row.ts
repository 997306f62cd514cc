import type { Table } from 'dexie';
import type { PlainDate } from '../domain/base.ts';
import { dueOf } from '../domain/due.ts';
import { isOpen } from '../domain/follow-up.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { rowsAroundUid } from './rows-around.ts';
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
  const rows = await rowsAroundUid(db, contactUid);
  if (rows) await db.due.put(dueOf(rows, today));
  else await db.due.delete(contactUid);
}

/**
 * Derives anew the lines that time alone has made old. Before any line is read on a new day; where none is old it is
 * one look into an index. Where the clock was set back, what was derived for a day to come is old as well. A store that may not be written, or cannot, is left as it is: a full disk hides no agenda.
 */
export function keepUp(db: TendDatabase, today: PlainDate): Promise<void> {
  return keptUp(db, today, async () => undefined);
}

/**
 * Answers a question about lines, none of them old: asked in the one transaction in which it is seen that none is, and
 * once more only where some were.
 * @param today undefined where the lines are read as they are
 * @param tables those that are asked, with those of the lines and the settings; those of the agenda if none are named
 */
export async function keptUp<Answer>(
  db: TendDatabase,
  today: PlainDate | undefined,
  ask: () => PromiseLike<Answer>,
  tables: Table[] = [db.settings, db.due, db.answers],
): Promise<Answer> {
  // Dexie follows what an async function awaits, and no other.
  const inOne = <Told>(question: () => PromiseLike<Told>) =>
    reading(db, () => db.transaction('r', tables, async () => question()));
  if (today === undefined) return inOne(ask);
  const [last, first, answer] = await inOne(() =>
    Promise.all([setting<PlainDate>(db, KEPT_UP), staleOn(db, today), ask()]),
  );
  const ahead = last !== undefined && today < last ? await changedByTime(db) : [];
  if (db.isNewer) return answer;
  const isAnyOld = first.length + ahead.length > 0;
  for (let old = first; ; old = await staleOn(db, today)) {
    if (ahead.length > 0) old = ahead.splice(0, STRETCH);
    if (old.length === 0 && last === today) break;
    const isDone =
      old.length > 0
        ? await attempt(db, db.tables, async () => {
            for (const uid of old) await refreshDue(db, uid, today);
          })
        : await attempt(db, [db.settings], () => db.settings.put({ key: KEPT_UP, value: today }));
    if (!isDone || old.length === 0) break;
  }
  return isAnyOld ? inOne(ask) : answer;
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
async function attempt(db: TendDatabase, tables: Table[], run: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await writing(db, () => db.transaction('rw', tables, run));
    return true;
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'store-failed') return false;
    throw cause;
  }
}
