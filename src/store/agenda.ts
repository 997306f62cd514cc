import { Dexie } from 'dexie';
import type { PlainDate } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
import { addDays } from '../domain/plain-date.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** Days ahead that the agenda shows. */
const AHEAD = 7;

/** Lines of the agenda at a time. */
const PAGE = 50;

/** Counting walks in IndexedDB, so it stops here. */
const COUNT_LIMIT = 1000;

/** The line after which a page of the agenda begins. */
export interface Place {
  next: PlainDate;
  contactUid: string;
}

/** How many lines each section has, 1,000 at most. */
export interface Counts {
  overdue: number;
  today: number;
  /** The seven days after today. */
  week: number;
}

/** Lines up to a week ahead, in order of their day. */
export interface Agenda {
  lines: Due[];
  hasMore: boolean;
  counts: Counts;
  /** Nobody is kept at all yet. */
  empty: boolean;
}

/** A page of the agenda with what stands around it, in one transaction. */
export function agendaPage(
  db: TendDatabase,
  { today, after, limit = PAGE }: { today: PlainDate; after?: Place | undefined; limit?: number },
): Promise<Agenda> {
  return reading(db, () =>
    db.transaction('r', db.due, async () => {
      const [found, empty] = await Promise.all([
        between(db, after, addDays(today, AHEAD))
          .limit(limit + 1)
          .toArray(),
        isEmpty(db),
      ]);
      const hasMore = found.length > limit;
      // Where all lines are here they count themselves: counting in the store takes some 15 ms for 1,000.
      const counted = after || hasMore ? await counts(db, today) : countsOf(found, today);
      return { lines: found.slice(0, limit), hasMore, counts: counted, empty };
    }),
  );
}

/** How many lines are overdue, due today, and due within a week. */
export async function counts(db: TendDatabase, today: PlainDate): Promise<Counts> {
  const yesterday = addDays(today, -1);
  const [overdue, ofToday, week] = await Promise.all([
    count(db, undefined, yesterday),
    count(db, yesterday, today),
    count(db, today, addDays(today, AHEAD)),
  ]);
  return { overdue, today: ofToday, week };
}

function countsOf(lines: Due[], today: PlainDate): Counts {
  const days = lines.map(({ next = '' }) => next);
  const overdue = days.filter((day) => day < today).length;
  const ofToday = days.filter((day) => day === today).length;
  return { overdue, today: ofToday, week: days.length - overdue - ofToday };
}

/** How many lines are due today or overdue, 1,000 at most: the badge's number. */
export function countDue(db: TendDatabase, today: PlainDate): Promise<number> {
  return count(db, undefined, today);
}

/** Whether nobody is kept yet: every contact has its line, with or without a day. */
export function isEmpty(db: TendDatabase): Promise<boolean> {
  return reading(db, async () => (await db.due.limit(1).primaryKeys()).length === 0);
}

function count(db: TendDatabase, after: PlainDate | undefined, last: PlainDate): Promise<number> {
  const from = after === undefined ? undefined : { next: after, contactUid: Dexie.maxKey };
  return reading(db, async () => (await between(db, from, last).limit(COUNT_LIMIT).primaryKeys()).length);
}

/** Lines after a place, or from the first, up to the end of a day; those without a day are not in the index. */
function between(
  db: TendDatabase,
  after: { next: PlainDate; contactUid: unknown } | undefined,
  last: PlainDate,
) {
  const lower = after ? [after.next, after.contactUid] : [Dexie.minKey, Dexie.minKey];
  return db.due.where('[next+contactUid]').between(lower, [last, Dexie.maxKey], after === undefined, true);
}
