import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { mayBeSeveral } from '../domain/handle.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { ofWhoeverIs } from './merged.ts';
import { reviveFollowUps } from './revive.ts';
import { reviveOrJoin } from './revive-or-join.ts';
import type { Row, Rows } from './rows.ts';
import { rowsOf } from './rows-of.ts';
import { insistOnRoom, isAlike } from './undo.ts';
import { type Action, contactsOf, type Log, write } from './write.ts';

/**
 * Puts one row back to how it was before one change, whatever came after; what the change made is deleted. A person
 * comes back with what went with them, and goes with their handles.
 * @throws Refusal 'not-found' where the row or its person is gone, or 'changed-since' where there is no room for it
 */
export function bringBack(db: TendDatabase, { seq, ...action }: Action & { seq: number }): Promise<void> {
  return write(db, { ...action, op: 'bringBack' }, async (log) => {
    const change = await db.changes.get(seq);
    if (!change || change.erased || change.table === '') throw new Refusal('not-found');
    const table = change.table as keyof Rows;
    const now: Row | undefined = await db.table(table).get(change.uid);
    const before = change.before as Row | undefined;
    if (!now) throw new Refusal('not-found');
    if (!isLive(before)) return isLive(now) ? takeAway(log, table, now) : undefined;
    if ('mergedInto' in now) throw new Refusal('changed-since'); // what was theirs is another's now: undo the merge
    if (table === 'contacts' && !isLive(now)) return reviveOrJoin(log, now as Contact, before as Contact);
    const again = await ofWhomeverIs(db, before);
    if (isAlike(now, again)) return undefined;
    await log.change(table, now, again);
    await insistOnRoom(db, [{ again }]);
    await insistOnOne(db, again);
    if (!isLive(now) && isLive(again)) await reviveFollowUps(log, now);
  });
}

async function takeAway(log: Log, table: keyof Rows, row: Row): Promise<void> {
  if (table === 'contacts') {
    const { handles, sightings, answers, ...own } = await rowsOf(log.db, row.uid);
    if (Object.values(own).flat().length > 0) throw new Refusal('changed-since');
    for (const handle of handles) await log.remove('handles', handle);
    for (const sighting of sightings) await log.remove('sightings', sighting);
    for (const answer of answers) await log.remove('answers', answer);
  }
  await log.remove(table, row);
}

/** A row as the one of who its people turned out to be, of whom somebody must be kept. */
async function ofWhomeverIs(db: TendDatabase, row: Row): Promise<Row> {
  const again = await ofWhoeverIs(db, row);
  if (!('contactUid' in row || 'participants' in row)) return again;
  const owners = await db.contacts.bulkGet(contactsOf(again));
  if (!owners.some(isLive)) throw new Refusal('not-found');
  return again;
}

/** Nobody has two addresses of one kind in one service now, but for mails and telephones. */
async function insistOnOne(db: TendDatabase, row: Row): Promise<void> {
  if (!('service' in row && row.state === 'current') || mayBeSeveral(row)) return;
  const own = await db.handles.where({ contactUid: row.contactUid }).toArray();
  const now = own.filter(
    ({ service, kind, state }) => service === row.service && kind === row.kind && state === 'current',
  );
  if (now.filter(isLive).length > 1) throw new Refusal('changed-since');
}
