import { isLive } from '../domain/base.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';

/** All that lives of a contact's handles, notes and follow-ups. Within a transaction. */
export async function rowsOf(db: TendDatabase, contactUid: string) {
  const [handles, notes, followUps] = await Promise.all([
    db.handles.where({ contactUid }).toArray(),
    newestNotes(db, contactUid, { limit: Number.POSITIVE_INFINITY }),
    db.followUps.where({ contactUid }).toArray(),
  ]);
  return { handles: handles.filter(isLive), notes, followUps: followUps.filter(isLive) };
}
