import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { Handle, HandleKey } from '../domain/handle.ts';
import { type Encounter, type Identity, identify, numberOf } from '../domain/identity.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { attach, contactAt, handlesAt, leadingTo, type Person } from './handles.ts';
import { ofEach } from './of-each.ts';
import { type Action, write } from './write.ts';

/** Who the person at an address is, by what is kept and what the page tells. Within a transaction or on its own. */
export function meet(db: TendDatabase, seen: Encounter): Promise<Identity> {
  return reading(db, async () => {
    const number = numberOf(seen);
    const [here, there] = await Promise.all([
      keptAt(db, seen.handle, number),
      number && contactAt(db, number),
    ]);
    return identify(seen, here, there?.uid === here?.contact.uid ? undefined : there);
  });
}

/** Whom a handle leads to; with all their handles where there is a number to compare. */
async function keptAt(
  db: TendDatabase,
  handle: HandleKey,
  number: HandleKey | undefined,
): Promise<{ contact: Contact; handles: Handle[] } | undefined> {
  const uids = leadingTo(await handlesAt(db, handle));
  const [contacts, handles] = await Promise.all([
    db.contacts.bulkGet(uids),
    number ? ofEach(new Set(uids), (contactUid) => db.handles.where({ contactUid }).toArray()) : [],
  ]);
  const contact = contacts.find(isLive);
  return contact && { contact, handles: handles.filter(({ contactUid }) => contactUid === contact.uid) };
}

/**
 * Makes a new address lead to the contact that is kept under the member number its page tells. Anything else about
 * the person at that address is left as it is.
 */
export function joinHandle(db: TendDatabase, { handle, glimpse, ...action }: Action & Person): Promise<void> {
  return write(db, { ...action, op: 'joinHandle' }, async (log) => {
    const seen = { handle, glimpse };
    const identity = await meet(db, seen);
    if (identity.is === 'join') await attach(log, identity.contact.uid, seen);
  });
}
