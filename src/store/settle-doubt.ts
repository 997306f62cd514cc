import { isLive } from '../domain/base.ts';
import { capture } from '../domain/capture.ts';
import { type Contact, united } from '../domain/contact.ts';
import { sameHandle } from '../domain/handle.ts';
import { makeContact } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import { attach, type Person } from './handles.ts';
import { meet } from './meet.ts';
import { rowsOf } from './rows-of.ts';
import { type Action, type Log, write } from './write.ts';

/**
 * The user's word on whether the page shows the person who is kept at its address. The same: the handles join, and the
 * contact is called as the page calls them; where two are kept, the one at the address gets all that is the other's.
 * Somebody else: the address is now that other person's, who is made a contact where there is none yet.
 * Nothing where it is no longer in doubt.
 * @throws Refusal 'own-profile'
 */
export function settleDoubt(
  db: TendDatabase,
  { handle, glimpse, same, ...action }: Action & Person & { same: boolean },
): Promise<void> {
  return write(db, { ...action, op: 'settleDoubt' }, async (log) => {
    const seen = { handle, glimpse };
    const identity = await meet(db, seen);
    if (identity.is !== 'doubt') return;
    const { contact, other } = identity;
    if (!same) {
      if (other) await attach(log, other.uid, seen);
      else await makeContact(log, seen);
      return;
    }
    if (other) await moveAll(log, other, contact);
    await attach(log, contact.uid, seen);
    const one = other ? united(contact, other) : contact;
    await log.change('contacts', contact, capture(one, handle, glimpse, 'rename'));
  });
}

/** Moves all that is one contact's to another. Of the one a tombstone stays that says where it went. */
async function moveAll(log: Log, from: Contact, to: Contact): Promise<void> {
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
