import type { Contact } from '../domain/contact.ts';
import type { Favour } from '../domain/favour.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Goal } from '../domain/goal.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { KeyDate } from '../domain/key-date.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { Share } from '../domain/share.ts';
import type { Template } from '../domain/template.ts';
import type { NoteRow, TendDatabase } from './database.ts';

/** Everything in the trash, as it lies in the store. */
export interface Tombstones {
  contacts: Contact[];
  notes: NoteRow[];
  followUps: FollowUp[];
  interactions: Interaction[];
  keyDates: KeyDate[];
  favours: Favour[];
  goals: Goal[];
  occasions: Occasion[];
  shares: Share[];
  templates: Template[];
}

/** Nothing in the trash. */
export const NO_TOMBSTONES: Tombstones = {
  contacts: [],
  notes: [],
  followUps: [],
  interactions: [],
  keyDates: [],
  favours: [],
  goals: [],
  occasions: [],
  shares: [],
  templates: [],
};

/** Every tombstone that a deletion left. Within a transaction. */
export async function tombstones(db: TendDatabase): Promise<Tombstones> {
  const found = await Promise.all(
    (Object.keys(NO_TOMBSTONES) as (keyof Tombstones)[]).map(async (table) => [
      table,
      await db.table(table).where('deletedAt').above('').toArray(),
    ]),
  );
  const all: Tombstones = Object.fromEntries(found);
  return { ...all, contacts: all.contacts.filter(({ mergedInto }) => !mergedInto) };
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
  favours: number;
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
  const [notes, followUps, keyDates, favours] = [
    counted(found.notes),
    counted(found.followUps),
    counted(found.keyDates),
    counted(found.favours),
  ];
  return (contact) => ({
    notes: notes(contact),
    followUps: followUps(contact),
    interactions: met.get(contact.uid) ?? 0,
    keyDates: keyDates(contact),
    favours: favours(contact),
  });
}

function countOf(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
