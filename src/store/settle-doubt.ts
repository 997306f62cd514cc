import { capture } from '../domain/capture.ts';
import { united } from '../domain/contact.ts';
import { makeContact } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import { attach, type Person } from './handles.ts';
import { meet } from './meet.ts';
import { moveAll } from './move-all.ts';
import { type Action, write } from './write.ts';

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
