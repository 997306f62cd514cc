import type { Contact } from '../domain/contact.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { KeyDate } from '../domain/key-date.ts';
import type { NoteRow, TendDatabase } from './database.ts';

/** Everything in the trash, as it lies in the store. */
export interface Tombstones {
  contacts: Contact[];
  notes: NoteRow[];
  followUps: FollowUp[];
  interactions: Interaction[];
  keyDates: KeyDate[];
}

/** Every tombstone that a deletion left. Within a transaction. */
export async function tombstones(db: TendDatabase): Promise<Tombstones> {
  const [contacts, notes, followUps, interactions, keyDates] = await Promise.all([
    db.contacts.where('deletedAt').above('').toArray(),
    db.notes.where('deletedAt').above('').toArray(),
    db.followUps.where('deletedAt').above('').toArray(),
    db.interactions.where('deletedAt').above('').toArray(),
    db.keyDates.where('deletedAt').above('').toArray(),
  ]);
  const removed = contacts.filter(({ mergedInto }) => !mergedInto);
  return { contacts: removed, notes, followUps, interactions, keyDates };
}

/** Whether an interaction was removed with one of its people, and was not deleted by itself. */
export function wentWithSomebody(row: Interaction, people: ReadonlyMap<string, Contact>): boolean {
  const { deletedAt, participants } = row;
  return deletedAt !== undefined && participants.some((uid) => people.get(uid)?.deletedAt === deletedAt);
}

/** How many of each went with a person, and come back with them. */
export interface WentAlong {
  notes: number;
  followUps: number;
  interactions: number;
  keyDates: number;
}

/** Counts what went with each removed person. */
export function goneWith({ contacts, interactions, ...found }: Tombstones): (contact: Contact) => WentAlong {
  const counted = (rows: { contactUid: string; deletedAt?: string }[]) => {
    const counts = countOf(rows.map(({ contactUid, deletedAt }) => `${contactUid} ${deletedAt}`));
    return ({ uid, deletedAt }: Contact) => counts.get(`${uid} ${deletedAt}`) ?? 0;
  };
  const people = new Map(contacts.map((contact) => [contact.uid, contact]));
  const gone = interactions.filter((row) => wentWithSomebody(row, people));
  const met = countOf(gone.flatMap(({ participants }) => participants));
  const [notes, followUps, keyDates] = [
    counted(found.notes),
    counted(found.followUps),
    counted(found.keyDates),
  ];
  return (contact) => ({
    notes: notes(contact),
    followUps: followUps(contact),
    interactions: met.get(contact.uid) ?? 0,
    keyDates: keyDates(contact),
  });
}

function countOf(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
