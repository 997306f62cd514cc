import { isLive } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { TendDatabase } from './database.ts';
import type { Row } from './rows.ts';

/**
 * The rows of one contact without those that an undo took away: they are as if they had never been. What the user
 * deleted stays among them. Within a transaction.
 */
export async function withoutTakenBack<One extends Row>(
  db: TendDatabase,
  contactUid: string,
  rows: One[],
): Promise<One[]> {
  if (rows.every(({ deletedAt }) => deletedAt === undefined)) return rows;
  const changes = await changesOf(db, contactUid);
  const kept = rows.map(async (row) => {
    const last = isLive(row) ? undefined : changes.findLast(({ uid }) => uid === row.uid);
    return (await isTakenBack(db, last)) ? [] : [row];
  });
  return (await Promise.all(kept)).flat();
}

/** Whether somebody who is gone was removed by the user, and not by an undo of what had made them. */
export async function isRemoved(db: TendDatabase, contactUid: string): Promise<boolean> {
  const last = (await changesOf(db, contactUid)).findLast(({ uid }) => uid === contactUid);
  return !(await isTakenBack(db, last));
}

/** Everything in the log about a contact, in order. */
export function changesOf(db: TendDatabase, contactUid: string): PromiseLike<Change[]> {
  return db.changes.where({ contactUid }).toArray();
}

/** Whether a change that took a row away was an undo; the undo of an undo is the user's own action again. */
async function isTakenBack(db: TendDatabase, change: Change | undefined): Promise<boolean> {
  let undos = 0;
  for (let one = change; one?.undoes !== undefined; undos++)
    one = await db.changes.where({ requestId: one.undoes }).first();
  return undos % 2 === 1;
}
