import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { type FollowUp, isOpen } from '../domain/follow-up.ts';
import { type Handle, sameHandle } from '../domain/handle.ts';
import type { KeyDate } from '../domain/key-date.ts';
import { givingWay } from './giving-way.ts';
import type { Row } from './rows.ts';
import { rowsOf } from './rows-of.ts';
import type { Log } from './write.ts';

/** Moves all that is one contact's to another. Of the one a tombstone stays that says where it went. */
export async function moveAll(log: Log, from: Contact, to: Contact): Promise<void> {
  await moveRows(log, from.uid, to.uid);
  await log.change('contacts', from, { ...from, deletedAt: log.at, mergedInto: to.uid });
}

/**
 * Moves all that lives of one contact's rows to another.
 * @param stamped gives a row the stamp it is moved with; without, that of the action
 */
export async function moveRows(
  log: Log,
  fromUid: string,
  contactUid: string,
  stamped = <One extends Row>(row: One): One => row,
): Promise<void> {
  const { db } = log;
  const [rows, ownDates, ownFollowUps] = await Promise.all([
    rowsOf(db, fromUid),
    db.keyDates.where({ contactUid }).toArray(),
    db.followUps.where({ contactUid }).toArray(),
  ]);
  for (const row of rows.handles) await moveHandle(log, row, { ...stamped(row), contactUid });
  for (const row of rows.notes) await log.change('notes', row, { ...stamped(row), contactUid });
  for (const row of rows.followUps) {
    const same = ownFollowUps.filter((one) => isLive(one) && isForSame(one, row));
    const isBehind = same.some((one) => standing(one) >= standing(row));
    if (isBehind && standing(row) < SETTLED) await log.remove('followUps', row);
    else {
      for (const one of same) if (standing(one) < standing(row)) await log.remove('followUps', one);
      await log.change('followUps', row, { ...stamped(row), contactUid });
    }
  }
  for (const row of rows.interactions) {
    const met = row.participants.map((uid) => (uid === fromUid ? contactUid : uid));
    await log.change('interactions', row, { ...stamped(row), participants: [...new Set(met)] });
  }
  /** Lines of the agenda that are another one's now: of a day that both had. */
  const lines = new Map<string, string>();
  for (const row of rows.keyDates) {
    const same = ownDates.find((one) => isLive(one) && isSameDay(one, row));
    if (same && isFuller(row, same)) await log.change('keyDates', same, { ...same, date: row.date });
    if (same) lines.set(`keyDate/${row.uid}`, `keyDate/${same.uid}`);
    if (same) await log.remove('keyDates', row);
    else await log.change('keyDates', row, { ...stamped(row), contactUid });
  }
  for (const row of rows.favours) await log.change('favours', row, { ...stamped(row), contactUid });
  for (const row of rows.occasions) await log.change('occasions', row, { ...stamped(row), contactUid });
  for (const row of rows.sightings) await log.change('sightings', row, { ...stamped(row), contactUid });
  for (const row of rows.answers)
    await log.change('answers', row, { ...stamped(row), contactUid, line: lines.get(row.line) ?? row.line });
}

/** A person is sent a page once, and met once on a trip. */
function isForSame({ share, occasion }: FollowUp, other: FollowUp): boolean {
  return (share ?? occasion) !== undefined && share === other.share && occasion === other.occasion;
}

const SETTLED = 2;

/**
 * Which of two for the same counts: what was done; then what waits; then a page that was passed over, since it may be
 * meant again. Of equals that of who stays, but whatever was done stays.
 */
function standing(one: FollowUp): number {
  if (isOpen(one)) return 1;
  return one.status === 'cancelled' && one.share !== undefined ? 0 : SETTLED;
}

/** A person has one birthday. */
function isSameDay(one: KeyDate, other: KeyDate): boolean {
  if (one.kind === 'birthday' && other.kind === 'birthday') return true;
  return one.kind === other.kind && one.date === other.date && one.label === other.label;
}

/** Whether it tells the year of a day of which the other does not. */
function isFuller({ date }: KeyDate, other: KeyDate): boolean {
  return other.date === `-${date.slice(4)}` && !date.startsWith('--');
}

/** One that the other has too is theirs already; where it is current it is so for them. */
async function moveHandle(log: Log, handle: Handle, moved: Handle): Promise<void> {
  const own = await log.db.handles.where({ contactUid: moved.contactUid }).toArray();
  const twin = own.find((one) => isLive(one) && sameHandle(one, handle));
  if (!twin) return log.change('handles', handle, await givingWay(log, moved));
  await log.remove('handles', handle);
  if (handle.state === 'former' || twin.state === 'current') return;
  const current: Handle = { ...twin, state: 'current', updated: moved.updated };
  await log.change('handles', twin, await givingWay(log, current));
}
