import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { ContactRows } from '../domain/due.ts';
import type { Group } from '../domain/group.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';

/** All that a contact's line follows from. Within a transaction. */
export async function rowsAround(db: TendDatabase, contact: Contact): Promise<ContactRows> {
  const [own, linked] = await Promise.all([ownRows(db, contact.uid), linkedTo(db, contact)]);
  return { ...own, ...linked };
}

/** The same of the contact with that uid, who is read meanwhile; undefined where there is none. */
export async function rowsAroundUid(db: TendDatabase, contactUid: string): Promise<ContactRows | undefined> {
  const contact = async () => {
    const found = await db.contacts.get(contactUid);
    return isLive(found) ? linkedTo(db, found) : undefined;
  };
  const [linked, own] = await Promise.all([contact(), ownRows(db, contactUid)]);
  return linked && { ...own, ...linked };
}

/** What is kept about one contact alone, as far as their line follows from it. */
async function ownRows(db: TendDatabase, contactUid: string): Promise<Omit<ContactRows, keyof Linked>> {
  const [handles, followUps, notes, interactions, keyDates, sightings, answers, favours] = await Promise.all([
    db.handles.where({ contactUid }).toArray(),
    db.followUps.where({ contactUid }).toArray(),
    newestNotes(db, contactUid, { limit: 1 }),
    db.interactions.where({ participants: contactUid }).toArray(),
    db.keyDates.where({ contactUid }).toArray(),
    db.sightings.where({ contactUid }).toArray(),
    db.answers.where({ contactUid }).toArray(),
    db.favours.where({ contactUid }).toArray(),
  ]);
  return { handles, followUps, notes, interactions, keyDates, sightings, answers, favours };
}

type Linked = Pick<ContactRows, 'contact' | 'goals' | 'groups' | 'greetings'>;

/** The contact with what it names. */
async function linkedTo(db: TendDatabase, contact: Contact): Promise<Linked> {
  const { groups = [], goals = [] } = contact;
  const [named, around] = await Promise.all([
    goals.length > 0 ? there(db.goals.bulkGet(goals)) : [],
    groupsAround(db, contact, groups),
  ]);
  return { contact, goals: named, ...around };
}

/** Their groups, and the greetings that are theirs or their groups'. */
async function groupsAround(
  db: TendDatabase,
  contact: Contact,
  uids: string[],
): Promise<Pick<ContactRows, 'groups' | 'greetings'>> {
  const groups = uids.length > 0 ? await there(db.groups.bulkGet(uids)) : [];
  const greetings = greetingsOf(contact, groups);
  return { groups, greetings: greetings.length > 0 ? await there(db.occasions.bulkGet(greetings)) : [] };
}

/** The greetings somebody is sent, by uid: their own and those of their groups. */
export function greetingsOf(contact: Contact, groups: Group[]): string[] {
  return [...new Set([...(contact.greetings ?? []), ...groups.flatMap(({ greetings = [] }) => greetings)])];
}

/** Those of the rows that there are. */
export async function there<Row>(rows: PromiseLike<(Row | undefined)[]>): Promise<Row[]> {
  return (await rows).filter((row) => row !== undefined);
}
