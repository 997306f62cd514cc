import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { sameHandle } from '../domain/handle.ts';
import type { KeyDate } from '../domain/key-date.ts';
import { rowsOf } from './rows-of.ts';
import type { Log } from './write.ts';

/** Moves all that is one contact's to another. Of the one a tombstone stays that says where it went. */
export async function moveAll(log: Log, from: Contact, to: Contact): Promise<void> {
  await moveRows(log, from, to);
  await log.change('contacts', from, { ...from, deletedAt: log.at, mergedInto: to.uid });
}

/** Moves all that lives of one contact's to another. */
export async function moveRows(log: Log, from: Contact, to: Contact): Promise<void> {
  const { db } = log;
  const contactUid = to.uid;
  const [rows, own, ownDates] = await Promise.all([
    rowsOf(db, from.uid),
    db.handles.where({ contactUid }).toArray(),
    db.keyDates.where({ contactUid }).toArray(),
  ]);
  for (const handle of rows.handles) {
    const isOwn = own.some((one) => isLive(one) && sameHandle(one, handle));
    if (isOwn) await log.remove('handles', handle);
    else await log.change('handles', handle, { ...handle, contactUid });
  }
  for (const note of rows.notes) await log.change('notes', note, { ...note, contactUid });
  for (const row of rows.followUps) await log.change('followUps', row, { ...row, contactUid });
  for (const row of rows.interactions) {
    const met = row.participants.map((uid) => (uid === from.uid ? contactUid : uid));
    await log.change('interactions', row, { ...row, participants: [...new Set(met)] });
  }
  /** Lines of the agenda that are another one's now: of a day that both had. */
  const lines = new Map<string, string>();
  for (const row of rows.keyDates) {
    const same = ownDates.find((one) => isLive(one) && isSameDay(one, row));
    if (same) lines.set(`keyDate/${row.uid}`, `keyDate/${same.uid}`);
    if (same) await log.remove('keyDates', row);
    else await log.change('keyDates', row, { ...row, contactUid });
  }
  for (const row of rows.sightings) await log.change('sightings', row, { ...row, contactUid });
  for (const row of rows.answers)
    await log.change('answers', row, { ...row, contactUid, line: lines.get(row.line) ?? row.line });
}

function isSameDay(one: KeyDate, other: KeyDate): boolean {
  return one.kind === other.kind && one.date === other.date && one.label === other.label;
}
