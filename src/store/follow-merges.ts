import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { TendDatabase } from './database.ts';
import { mergedInto, pathFrom, whoeverIs } from './merged.ts';
import { moveRows } from './move-all.ts';
import type { Row } from './rows.ts';
import { type Log, later } from './write.ts';

/**
 * A contact of a copy that says who it turned out to be, as it can be taken over; undefined where it cannot. Where the
 * two were put together the other way round here, they stay so. Somebody who lives here and whose other self is not
 * here, or deleted, stays as well: nobody would have what is theirs.
 */
export async function mergedHere(
  db: TendDatabase,
  row: Contact,
  here: Contact | undefined,
): Promise<Contact | undefined> {
  const { uids, contact: end } = await pathFrom(db, row.mergedInto ?? '');
  if (uids.includes(row.uid)) {
    const { mergedInto: _, deletedAt: __, ...living } = row;
    return here ? undefined : living;
  }
  return isLive(here) && !isLive(end) ? undefined : row;
}

/**
 * Brings what still is of those who turned out to be one of these, or of these themselves, to whomever has become of
 * them. Each row keeps its place in time, so that what a copy tells of it later is still the later.
 */
export async function followMerges(log: Log, contactUids: Set<string>): Promise<void> {
  const { db } = log;
  const themselves = (await db.contacts.bulkGet([...contactUids])).filter((one) => one?.mergedInto);
  for (const one of [...themselves, ...(await mergedInto(db, contactUids))]) {
    const end = one && (await whoeverIs(db, one.uid));
    if (one && isLive(end)) await moveRows(log, one.uid, end.uid, justAfter);
  }
}

function justAfter<One extends Row>(row: One): One {
  return { ...row, updated: later(row.updated, row.updated) };
}
