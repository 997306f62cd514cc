import { Dexie } from 'dexie';
import { AHEAD, DAILY_LIMIT, type Quota, turns } from '../domain/agenda.ts';
import { isToFixed } from '../domain/answers-to.ts';
import type { PlainDate } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
import type { Answer } from '../domain/follow-up.ts';
import { inOrderOf } from '../domain/order.ts';
import { addDays } from '../domain/plain-date.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { setting } from './settings.ts';

/** Lines of later this week at a time. */
const PAGE = 50;

/** Counting walks in IndexedDB, and nobody has so many lines a day: it stops here. */
const COUNT_LIMIT = 1000;

/** Keys enough for the badge of nearly every day. */
const FEW = 100;

const LIMIT = 'dailyLimit';

/** The agenda with what stands around it. */
export interface AgendaRows {
  /** In their order; 1,000 at most. */
  today: Due[];
  /** A page of those who come later this week. */
  later: Due[];
  /** How many come later, 1,000 at most. */
  laterCount: number;
  hasMore: boolean;
  /** Lines that a day takes. */
  limit: number;
  /** Nobody is kept at all yet. */
  empty: boolean;
}

/** The agenda as `agendaOf` has it, read by indexes: no line is read that is not shown. In one transaction. */
export function readAgenda(
  db: TendDatabase,
  { today, after = 0, page = PAGE }: { today: PlainDate; after?: number | undefined; page?: number },
): Promise<AgendaRows> {
  return reading(db, () =>
    db.transaction('r', [db.due, db.answers, db.settings], async () => {
      // All at once: each wait for the store costs as much as what is waited for.
      const [fixed, empty, asked, waiting, ahead] = await Promise.all([
        upTo(db, 'fixed', today).limit(COUNT_LIMIT).toArray(),
        isEmpty(db),
        askedOf(db, today),
        upTo(db, 'soft', today).limit(COUNT_LIMIT).primaryKeys(),
        between(db, today, addDays(today, AHEAD)).limit(COUNT_LIMIT).primaryKeys(),
      ]);
      const upAlready = new Set(fixed.map(({ contactUid }) => contactUid));
      const quota = quotaOf(asked, upAlready);
      const taken = turns(quota, fixed.length);
      const queue = waiting.filter((uid) => !upAlready.has(uid));
      const later = [...queue.slice(taken), ...ahead];
      const [turn, shown] = await Promise.all([
        linesOf(db, queue.slice(0, taken)),
        linesOf(db, later.slice(after, after + page)),
      ]);
      return {
        today: inOrderOf([...fixed, ...turn], today),
        later: shown,
        laterCount: later.length,
        hasMore: later.length > after + page,
        limit: quota.limit,
        empty,
      };
    }),
  );
}

/** How many lines are in today, 1,000 at most: the badge's number. By keys alone, and no more of them than it counts. */
export function countToday(db: TendDatabase, today: PlainDate): Promise<number> {
  return reading(db, () =>
    db.transaction('r', [db.due, db.answers, db.settings], async () => {
      const [fixed, asked, first] = await Promise.all([
        upTo(db, 'fixed', today).limit(COUNT_LIMIT).primaryKeys(),
        askedOf(db, today),
        upTo(db, 'soft', today).limit(FEW).primaryKeys(),
      ]);
      const upAlready = new Set(fixed);
      const taken = turns(quotaOf(asked, upAlready), fixed.length);
      const needed = fixed.length + taken;
      const waiting =
        first.length < FEW || needed <= FEW
          ? first
          : await upTo(db, 'soft', today).limit(needed).primaryKeys();
      const queue = waiting.filter((uid) => !upAlready.has(uid));
      return fixed.length + Math.min(taken, queue.length);
    }),
  );
}

/** Whether nobody is kept yet: every contact has its line, with or without a day. */
export function isEmpty(db: TendDatabase): Promise<boolean> {
  return reading(db, async () => (await db.due.limit(1).primaryKeys()).length === 0);
}

/** Lines that a day takes. */
export async function readDailyLimit(db: TendDatabase): Promise<number> {
  return (await setting<number>(db, LIMIT)) ?? DAILY_LIMIT;
}

/** The key of that setting. */
export const DAILY_LIMIT_KEY = LIMIT;

/** What a day's quota follows from. */
interface Asked {
  today: PlainDate;
  limit: number;
  answers: Answer[];
}

async function askedOf(db: TendDatabase, today: PlainDate): Promise<Asked> {
  const [limit, answers] = await Promise.all([
    readDailyLimit(db),
    db.answers.where({ day: today }).toArray(),
  ]);
  return { today, limit, answers };
}

/** @param up who has a place by a promise: they count by that, answered or not */
function quotaOf({ today, limit, answers }: Asked, up: Set<string>): Quota {
  const said = answers.filter(({ deletedAt, contactUid }) => deletedAt === undefined && !up.has(contactUid));
  const people = new Set(said.map(({ contactUid }) => contactUid));
  const kept = new Set(said.filter(isToFixed).map(({ contactUid }) => contactUid));
  return { today, limit, answered: people.size, hadTurn: people.size - kept.size };
}

async function linesOf(db: TendDatabase, uids: string[]): Promise<Due[]> {
  return (await db.due.bulkGet(uids)).filter((line) => line !== undefined);
}

/** Lines up on a day by one of their days, the longest waiting first. */
function upTo(db: TendDatabase, index: 'fixed' | 'soft', today: PlainDate) {
  return db.due
    .where(`[${index}+contactUid]`)
    .between([Dexie.minKey, Dexie.minKey], [today, Dexie.maxKey], true, true);
}

/** Lines whose first day is after one and not after another. */
function between(db: TendDatabase, after: PlainDate, last: PlainDate) {
  return db.due.where('[next+contactUid]').between([after, Dexie.maxKey], [last, Dexie.maxKey], false, true);
}
