import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { type ContactRows, dueOf } from '../domain/due.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';

/** Lines derived anew in one transaction. */
const STRETCH = 200;

/** Derives a contact's agenda line anew from the contact's rows; part of every write that touched one of them. */
export async function refreshDue(db: TendDatabase, contactUid: string, today: PlainDate): Promise<void> {
  const contact = await db.contacts.get(contactUid);
  if (isLive(contact)) await db.due.put(dueOf(await rowsAround(db, contact), today));
  else await db.due.delete(contactUid);
}

/** All that a contact's line follows from. Within a transaction. */
export async function rowsAround(db: TendDatabase, contact: Contact): Promise<ContactRows> {
  const { uid: contactUid, groups: uids = [] } = contact;
  const [handles, followUps, notes, interactions, keyDates, sightings, answers, groups] = await Promise.all([
    db.handles.where({ contactUid }).toArray(),
    db.followUps.where({ contactUid }).toArray(),
    newestNotes(db, contactUid, { limit: 1 }),
    db.interactions.where({ participants: contactUid }).toArray(),
    db.keyDates.where({ contactUid }).toArray(),
    db.sightings.where({ contactUid }).toArray(),
    db.answers.where({ contactUid }).toArray(),
    db.groups.bulkGet(uids),
  ]);
  return {
    contact,
    handles,
    followUps,
    notes,
    interactions,
    keyDates,
    sightings,
    answers,
    groups: groups.filter((group) => group !== undefined),
  };
}

/**
 * Derives anew the lines that time alone has made old. Before any line is read on a new day; where none is old it is
 * one look into an index. A store that may not be written, or cannot, is left as it is: a full disk hides no agenda.
 */
export async function keepUp(db: TendDatabase, today: PlainDate): Promise<void> {
  for (;;) {
    const old = await reading(db, () =>
      db.due.where('stale').belowOrEqual(today).limit(STRETCH).primaryKeys(),
    );
    if (old.length === 0 || db.isNewer) return;
    const isDone = await writing(db, () =>
      db.transaction('rw', db.tables, async () => {
        for (const uid of old) await refreshDue(db, uid, today);
        return true;
      }),
    ).catch((cause) => {
      if (cause instanceof Refusal && cause.code === 'store-failed') return false;
      throw cause;
    });
    if (!isDone) return;
  }
}
