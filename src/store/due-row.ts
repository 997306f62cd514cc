import { isLive } from '../domain/base.ts';
import { dueOf } from '../domain/due.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';

/** Derives a contact's agenda line anew from the contact's rows; part of every write that touched one of them. */
export async function refreshDue(db: TendDatabase, contactUid: string): Promise<void> {
  const [contact, handles, followUps, [newest]] = await Promise.all([
    db.contacts.get(contactUid),
    db.handles.where({ contactUid }).toArray(),
    db.followUps.where({ contactUid }).toArray(),
    newestNotes(db, contactUid, { limit: 1 }),
  ]);
  if (isLive(contact)) await db.due.put(dueOf(contact, handles, followUps, newest ? [newest] : []));
  else await db.due.delete(contactUid);
}
