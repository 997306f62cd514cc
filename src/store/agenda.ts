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
      const soft: Span = ['soft', [], [today, Dexie.maxKey]];
      const next: Span = ['next', [today, Dexie.maxKey], [addDays(today, AHEAD), Dexie.maxKey]];
      const [fixed, empty, asked, first, waiting, ahead] = await Promise.all([
        upTo(db, 'fixed', today).limit(COUNT_LIMIT).toArray(),
        isEmpty(db),
        askedOf(db, today),
        within(db, soft)
          .limit(DAILY_LIMIT + (after === 0 ? page : 0))
          .toArray(),
        within(db, soft).limit(COUNT_LIMIT).primaryKeys(),
        within(db, next).limit(COUNT_LIMIT).primaryKeys(),
      ]);
      const upAlready = new Set(fixed.map(({ contactUid }) => contactUid));
      const quota = quotaOf(asked, upAlready);
      const taken = turns(quota, fixed.length);
      const queue = waiting.filter((uid) => !upAlready.has(uid));
      const moved = queue.slice(taken);
      const laterCount = moved.length + ahead.length;
      const begin = Math.max(0, after - moved.length);
      const end = Math.max(0, after + page - moved.length);
      const [turn, stillWaiting, coming] = await Promise.all([
        linesOf(db, soft, { keys: waiting, first }, queue.slice(0, taken)),
        linesOf(db, soft, { keys: waiting, first }, moved.slice(after, after + page)),
        linesOf(db, next, { keys: ahead, first: [] }, ahead.slice(begin, end)),
      ]);
      return {
        today: inOrderOf([...fixed, ...turn], today),
        later: [...stillWaiting, ...coming],
        laterCount,
        hasMore: laterCount > after + page,
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

/** A stretch of the lines by one of their days, the first day first. */
type Span = [index: 'fixed' | 'soft' | 'next', from: unknown[], to: unknown[]];

/**
 * Lines of people who stand in this order in a span, read together from the place of the first one: Dexie would ask for
 * each by a request of its own.
 * @param keys all in the span, others between them too
 * @param first the first lines of the span, which are read already
 */
async function linesOf(
  db: TendDatabase,
  span: Span,
  { keys, first }: { keys: string[]; first: Due[] },
  uids: string[],
): Promise<Due[]> {
  const wanted = new Set(uids);
  const known = first.filter(({ contactUid }) => wanted.has(contactUid));
  const [start, last] = [uids[known.length], uids.at(-1)];
  if (start === undefined || last === undefined) return known;
  const [index, , to] = span;
  const at = keys.indexOf(start);
  const day = at > 0 && (await db.due.get(start))?.[index];
  const rest = day ? within(db, [index, [day, start], to]) : within(db, span);
  const lines = await rest.limit(keys.indexOf(last) - at + 1).toArray();
  return [...known, ...lines.filter(({ contactUid }) => wanted.has(contactUid))];
}

function within(db: TendDatabase, [index, from, to]: Span) {
  return db.due.where(`[${index}+contactUid]`).between(from, to, true, true);
}

/** Lines up on a day by one of their days, the longest waiting first. */
function upTo(db: TendDatabase, index: 'fixed' | 'soft', today: PlainDate) {
  return within(db, [index, [], [today, Dexie.maxKey]]);
}
