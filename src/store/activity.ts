import { Dexie, type Table } from 'dexie';
import { type Activity, countActivity } from '../domain/activity.ts';
import { type Base, isLive, type PlainDate } from '../domain/base.ts';
import { isPursued } from '../domain/goal.ts';
import type { Weekday } from '../domain/locale.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** Rows read at a time: no more are ever in memory, and other questions are answered in between. */
const PAGE = 2000;

/** Counts what was done up to a day. Walks through the tables, as no index by day is worth its price at every import. */
export async function readActivity(
  db: TendDatabase,
  by: { today: PlainDate; weekStart: Weekday },
): Promise<Activity> {
  const count = countActivity(by);
  await eachPage(db, db.interactions, count.conversations);
  await eachPage(db, db.notes, count.notes);
  await eachPage(db, db.favours, count.favours);
  const goals = await reading(db, () => db.goals.toArray());
  return {
    weeks: count.weeks,
    quarters: count.quarters,
    goals: goals
      .filter((one) => isLive(one) && isPursued(one))
      .map(({ uid, summary }) => ({ uid, name: summary })),
  };
}

async function eachPage<Row extends Base>(
  db: TendDatabase,
  table: Table<Row, string>,
  visit: (rows: Row[]) => void,
): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const from = after ?? Dexie.minKey;
    const rows = await reading(db, () => table.where('uid').above(from).limit(PAGE).toArray());
    visit(rows);
    after = rows.at(-1)?.uid;
    if (rows.length < PAGE || after === undefined) return;
  }
}
