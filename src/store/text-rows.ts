import { Dexie } from 'dexie';
import { isLive } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { Contact } from '../domain/contact.ts';
import {
  dayOfText,
  PARTS,
  type Person,
  partsOf,
  peopleIn,
  type Text,
  type TextRow,
  type TextTable,
  wordsOf,
} from '../domain/text.ts';
import { contactIn, LAST_PART, partId, textIds } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';
import { takeNew, takeSeat } from './text-of-new.ts';
import { addTexts } from './text-seats.ts';
import { type Source, sourcesIn } from './text-sources.ts';
import type { Touched } from './write.ts';

/** Texts on their way: within one transaction all are gathered, then written at once. */
interface Batch {
  db: TendDatabase;
  put: Map<number, Text>;
  /** Texts that were not there: whether their seats are free shows when they are added. */
  add: Map<number, Text>;
  gone: Set<number>;
}

/** The numbers of contacts as far as they were looked up; undefined of one that has no texts. */
export type Numbers = Map<string, number | undefined>;

/** Looks up the numbers that are not known yet. Texts are written at the end of an action, so till then they hold. */
export async function learnNumbers(db: TendDatabase, numbers: Numbers, contactUids: string[]): Promise<void> {
  const unknown = contactUids.filter((uid) => !numbers.has(uid));
  for (const [at, number] of (await numbersOf(db, unknown)).entries())
    numbers.set(unknown[at] as string, number);
}

/**
 * Derives anew the texts that a write's changes touch: the rows that changed, the parts of the contacts that did, all
 * of a contact that is there anew; those of one that is gone go. Part of every write.
 * @param touched contacts whose rows were written, and the members of changed groups; of somebody new, all rows
 * @param numbers those that were looked up while the rows were written
 */
export async function refreshTexts(
  db: TendDatabase,
  touched: Touched,
  changes: Change[],
  numbers: Numbers = new Map(),
): Promise<void> {
  const { sources, carried, isGrouped } = sourcesIn(changes);
  const batch = newBatch(db);
  const fresh = [...touched.values()].filter((rows) => rows !== undefined);
  const uids = [...touched].filter(([, rows]) => !rows).map(([uid]) => uid);
  await learnNumbers(db, numbers, uids);
  // Who has a number lives, as long as nothing but such rows changed: then the contact is not read.
  const asked = uids.filter((uid) => numbers.get(uid) === undefined || isGrouped || carried.has(uid));
  const read = asked.length > 0 ? await db.contacts.bulkGet(asked) : [];
  const contacts = new Map(asked.map((uid, at) => [uid, read[at]]));
  const isMissing = (uid: string) => numbers.get(uid) === undefined && isLive(contacts.get(uid));
  let next = fresh.length > 0 || asked.some(isMissing) ? await nextNumber(db) : 0;
  for (const rows of fresh) takeNew(batch.put, rows, next++);
  // All are begun at once, and nothing is awaited between: Dexie would lose the transaction.
  const works = uids.flatMap((uid) => {
    const [contact, number] = [contacts.get(uid), numbers.get(uid)];
    if (contacts.has(uid) && !isLive(contact)) return number === undefined ? [] : [leaveOut(batch, uid)];
    if (number === undefined) return contact ? [takeIn(batch, contact, next++)] : [];
    const own = (sources.get(uid) ?? []).map((source) => refreshSource(batch, source, uid, number));
    return contact ? [refreshParts(batch, contact, number), ...own] : own;
  });
  await Promise.all(works);
  await writeBatch(batch);
}

function newBatch(db: TendDatabase): Batch {
  return { db, put: new Map(), add: new Map(), gone: new Set() };
}

/** Derives the parts of contacts that are there, whether they have some or not. Within a transaction. */
export async function indexContacts(db: TendDatabase, contacts: Contact[]): Promise<void> {
  const batch = newBatch(db);
  const living = contacts.filter(isLive);
  const numbers = await numbersOf(
    db,
    living.map(({ uid }) => uid),
  );
  let next = numbers.includes(undefined) ? await nextNumber(db) : 0;
  await Promise.all(living.map((contact, at) => refreshParts(batch, contact, numbers[at] ?? next++)));
  await writeBatch(batch);
}

/** Derives the texts of rows about contacts that have their parts. Within a transaction. */
export async function indexRows(db: TendDatabase, table: TextTable, rows: TextRow[]): Promise<void> {
  const batch = newBatch(db);
  const uids = [...new Set(rows.filter(isLive).flatMap(peopleIn))];
  const numbers = await numbersOf(db, uids);
  const numberOf = new Map(uids.map((uid, at) => [uid, numbers[at]]));
  const works = rows.filter(isLive).flatMap((row) =>
    peopleIn(row).flatMap((uid) => {
      const number = numberOf.get(uid);
      return number === undefined
        ? []
        : [refreshSource(batch, { table, uid: row.uid, row, isNew: true }, uid, number)];
    }),
  );
  await Promise.all(works);
  await writeBatch(batch);
}

/** The numbers of contacts; undefined of one that has no texts. */
function numbersOf(db: TendDatabase, contactUids: string[]): Promise<(number | undefined)[]> {
  return Promise.all(
    contactUids.map(async (uid) => {
      const [id] = await db.texts.where('[contactUid+uid]').equals([uid, uid]).limit(1).primaryKeys();
      return id === undefined ? undefined : contactIn(id);
    }),
  );
}

async function nextNumber(db: TendDatabase): Promise<number> {
  const [last] = await db.texts.where('id').belowOrEqual(LAST_PART).reverse().limit(1).primaryKeys();
  return last === undefined ? 1 : contactIn(last) + 1;
}

async function leaveOut({ db, gone }: Batch, contactUid: string): Promise<void> {
  const all = db.texts
    .where('[contactUid+uid]')
    .between([contactUid, Dexie.minKey], [contactUid, Dexie.maxKey]);
  for (const id of await all.primaryKeys()) gone.add(id);
}

async function takeIn(batch: Batch, contact: Contact, number: number): Promise<void> {
  const { db } = batch;
  const { uid } = contact;
  const [notes, interactions, followUps, keyDates, favours] = await Promise.all([
    db.notes.where('[contactUid+created]').between([uid, Dexie.minKey], [uid, Dexie.maxKey]).toArray(),
    db.interactions.where({ participants: uid }).toArray(),
    db.followUps.where({ contactUid: uid }).toArray(),
    db.keyDates.where({ contactUid: uid }).toArray(),
    db.favours.where({ contactUid: uid }).toArray(),
    refreshParts(batch, contact, number),
  ]);
  for (const [table, rows] of Object.entries({ notes, interactions, followUps, keyDates, favours }))
    for (const row of rows)
      await refreshSource(batch, { table: table as TextTable, uid: row.uid, row, isNew: true }, uid, number);
}

async function refreshParts({ db, put, gone }: Batch, contact: Contact, number: number): Promise<void> {
  const { uid } = contact;
  const ids = PARTS.map((_, part) => partId(number, part));
  const [handles, groups, there] = await Promise.all([
    db.handles.where({ contactUid: uid }).toArray(),
    db.groups.bulkGet(contact.groups ?? []),
    db.texts.bulkGet(ids),
  ]);
  const person: Person = { contact, handles, groups: groups.filter((group) => group !== undefined) };
  for (const [part, { of, words }] of partsOf(person).entries()) {
    const id = ids[part] as number;
    // The name is always there: by it the number is known.
    if (words.length === 0 && of !== 'name') gone.add(id);
    else if (!same(there[part]?.words, words)) put.set(id, { id, contactUid: uid, uid, of, words });
  }
}

async function refreshSource(
  batch: Batch,
  { table, uid, row, isNew }: Source,
  contactUid: string,
  number: number,
): Promise<void> {
  const { db, put, add, gone } = batch;
  const isIn = isLive(row) && peopleIn(row).includes(contactUid);
  const words = isIn ? wordsOf(row) : [];
  const [first, last] = row && words.length > 0 ? textIds(number, dayOfText(row)) : [0, -1];
  const there = isNew ? [] : await db.texts.where('[contactUid+uid]').equals([contactUid, uid]).toArray();
  const kept = there.find(({ id }) => id >= first && id <= last);
  for (const { id } of there) if (id !== kept?.id) gone.add(id);
  if (kept && !same(kept.words, words)) put.set(kept.id, { ...kept, words });
  if (!kept && row && words.length > 0)
    takeSeat(add, { contactUid, uid, of: table, words }, number, dayOfText(row));
}

function same(one: string[] | undefined, other: string[]): boolean {
  return one?.length === other.length && one.every((word, at) => word === other[at]);
}

async function writeBatch({ db, put, add, gone }: Batch): Promise<void> {
  if (gone.size > 0) await db.texts.bulkDelete([...gone]);
  if (put.size > 0) await db.texts.bulkPut([...put.values()]);
  if (add.size > 0) await addTexts(db, [...add.values()]);
}
