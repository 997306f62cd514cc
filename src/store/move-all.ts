import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { sameHandle } from '../domain/handle.ts';
import { rowsOf } from './rows-of.ts';
import type { Log } from './write.ts';

/** Moves all that is one contact's to another. Of the one a tombstone stays that says where it went. */
export async function moveAll(log: Log, from: Contact, to: Contact): Promise<void> {
  const { db } = log;
  const contactUid = to.uid;
  const [{ handles, notes, followUps }, own, answers] = await Promise.all([
    rowsOf(db, from.uid),
    db.handles.where({ contactUid }).toArray(),
    db.answers.filter((answer) => answer.contactUid === from.uid && isLive(answer)).toArray(),
  ]);
  for (const handle of handles) {
    const isOwn = own.some((one) => isLive(one) && sameHandle(one, handle));
    if (isOwn) await log.remove('handles', handle);
    else await log.change('handles', handle, { ...handle, contactUid });
  }
  for (const note of notes) await log.change('notes', note, { ...note, contactUid });
  for (const followUp of followUps) await log.change('followUps', followUp, { ...followUp, contactUid });
  for (const answer of answers) await log.change('answers', answer, { ...answer, contactUid });
  await log.change('contacts', from, { ...from, deletedAt: log.at, mergedInto: contactUid });
}
