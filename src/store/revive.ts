import type { Contact } from '../domain/contact.ts';
import { isTaken } from './handles.ts';
import type { Log, Row } from './write.ts';

/** A tombstone as the row it was. */
export function undeleted<One extends Row>({ deletedAt: _, ...row }: One): One {
  return row as One;
}

/**
 * Brings a removed person back as `again`, with all that went in the same deletion. A handle that somebody else has
 * got meanwhile is one that they had.
 */
export async function revive(log: Log, contact: Contact, again: Contact): Promise<void> {
  const { db } = log;
  const { uid: contactUid, deletedAt = '' } = contact;
  const went = <One extends Row & { contactUid: string }>(rows: One[]) =>
    rows.filter((row) => row.contactUid === contactUid && row.deletedAt === deletedAt);
  const [handles, notes, followUps, answers] = await Promise.all([
    db.handles.where({ contactUid }).toArray(),
    db.notes.where({ deletedAt }).toArray(),
    db.followUps.where({ deletedAt }).toArray(),
    db.answers.toArray(),
  ]);
  await log.change('contacts', contact, again);
  for (const handle of went(handles)) {
    const state = (await isTaken(db, handle)) ? 'former' : handle.state;
    await log.change('handles', handle, { ...undeleted(handle), state });
  }
  for (const note of went(notes)) await log.change('notes', note, undeleted(note));
  for (const followUp of went(followUps)) await log.change('followUps', followUp, undeleted(followUp));
  for (const answer of went(answers)) await log.change('answers', answer, undeleted(answer));
}
