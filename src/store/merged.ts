import type { Contact } from '../domain/contact.ts';
import type { TendDatabase } from './database.ts';
import type { Row } from './rows.ts';

/** Merges followed at most: a backup could bring some that go round in a circle. */
const HOPS = 20;

/** The contact that has what was this one's: itself, or the one it turned out to be. Within a transaction. */
export async function whoeverIs(db: TendDatabase, contactUid: string): Promise<Contact | undefined> {
  return (await pathFrom(db, contactUid)).contact;
}

/** The way from a contact to the one it turned out to be, who may not be here. Within a transaction. */
export async function pathFrom(
  db: TendDatabase,
  contactUid: string,
): Promise<{ uids: string[]; contact: Contact | undefined }> {
  const uids = [contactUid];
  let contact = await db.contacts.get(contactUid);
  for (let hop = 0; hop < HOPS && contact?.mergedInto; hop++) {
    uids.push(contact.mergedInto);
    contact = await db.contacts.get(contact.mergedInto);
  }
  return { uids, contact };
}

/** A row as that of who its people turned out to be, each once; of people who are not here as it is. */
export async function ofWhoeverIs<One extends Row>(db: TendDatabase, row: One): Promise<One> {
  if ('participants' in row) {
    const met = await Promise.all(
      row.participants.map(async (uid) => (await whoeverIs(db, uid))?.uid ?? uid),
    );
    return { ...row, participants: [...new Set(met)] };
  }
  if (!('contactUid' in row)) return row;
  const contact = await whoeverIs(db, row.contactUid);
  return contact && contact.uid !== row.contactUid ? { ...row, contactUid: contact.uid } : row;
}

/** The tombstones of all that turned out to be one of these. Within a transaction. */
export async function mergedInto(db: TendDatabase, contactUids: Iterable<string>): Promise<Contact[]> {
  const tombstones = await db.contacts.where('deletedAt').above('').toArray();
  const all = new Set(contactUids);
  const found = new Set<Contact>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const contact of tombstones)
      if (contact.mergedInto && all.has(contact.mergedInto) && !all.has(contact.uid)) {
        all.add(contact.uid);
        found.add(contact);
      }
  }
  return [...found];
}
