import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { type Handle, sameHandle } from '../domain/handle.ts';
import { givingWay } from './giving-way.ts';
import { rowsOf } from './rows-of.ts';
import type { Log, Row } from './write.ts';

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
  const [{ handles, notes, followUps }, answers] = await Promise.all([
    rowsOf(db, fromUid),
    db.answers.filter((answer) => answer.contactUid === fromUid && isLive(answer)).toArray(),
  ]);
  for (const handle of handles) await moveHandle(log, handle, { ...stamped(handle), contactUid });
  for (const note of notes) await log.change('notes', note, { ...stamped(note), contactUid });
  for (const followUp of followUps)
    await log.change('followUps', followUp, { ...stamped(followUp), contactUid });
  for (const answer of answers) await log.change('answers', answer, { ...stamped(answer), contactUid });
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
