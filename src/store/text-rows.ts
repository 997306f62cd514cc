import { Dexie } from 'dexie';
import { isLive, type PlainDate } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { Contact } from '../domain/contact.ts';
import { addDays } from '../domain/plain-date.ts';
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
import { contactIn, LAST_PART, partId, textIds, textSeat } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';
import { takeNew } from './text-of-new.ts';
import { type Source, sourcesIn } from './text-sources.ts';
import type { Touched } from './write.ts';

/** Texts on their way: within one transaction all are gathered, then written at once. */
interface Batch {
  db: TendDatabase;
  put: Map<number, Text>;
  gone: Set<number>;
}

/**
 * Derives anew the texts that a write's changes touch: the rows that changed, the parts of the contacts that did, all
 * of a contact that is there anew; those of one that is gone go. Part of every write.
 * @param touched contacts whose rows were written, and the members of changed groups; of somebody new, all rows
 */
export async function refreshTexts(db: TendDatabase, touched: Touched, changes: Change[]): Promise<void> {
  const { sources, carried, isGrouped } = sourcesIn(changes);
  const batch: Batch = { db, put: new Map(), gone: new Set() };
  const fresh = [...touched.values()].filter((rows) => rows !== undefined);
  const uids = [...touched].filter(([, rows]) => !rows).map(([uid]) => uid);
  const [contacts, numbers] = await Promise.all([db.contacts.bulkGet(uids), numbersOf(db, uids)]);
  const isMissing = (at: number) => isLive(contacts[at]) && numbers[at] === undefined;
  let next = fresh.length > 0 || [...uids.keys()].some(isMissing) ? await nextNumber(db) : 0;
  for (const rows of fresh) takeNew(batch.put, rows, next++);
  // All are begun at once, and nothing is awaited between: Dexie would lose the transaction.
  const works = uids.flatMap((uid, at) => {
    const [contact, number] = [contacts[at], numbers[at]];
    if (!isLive(contact)) return number === undefined ? [] : [leaveOut(batch, uid)];
    if (number === undefined) return [takeIn(batch, contact, next++)];
    const own = (sources.get(uid) ?? []).map((source) => refreshSource(batch, source, uid, number));
    return isGrouped || carried.has(uid) ? [refreshParts(batch, contact, number), ...own] : own;
  });
  await Promise.all(works);
  await writeBatch(batch);
}

/** Derives the parts of contacts that are there, whether they have some or not. Within a transaction. */
export async function indexContacts(db: TendDatabase, contacts: Contact[]): Promise<void> {
  const batch: Batch = { db, put: new Map(), gone: new Set() };
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
  const batch: Batch = { db, put: new Map(), gone: new Set() };
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
  const { db, gone } = batch;
  const isIn = isLive(row) && peopleIn(row).includes(contactUid);
  const words = isIn ? wordsOf(row) : [];
  const there = isNew ? [] : await db.texts.where('[contactUid+uid]').equals([contactUid, uid]).primaryKeys();
  const text = { contactUid, uid, of: table, words };
  const id = row && words.length > 0 ? await seat(batch, text, number, dayOfText(row)) : undefined;
  // Also of the same day: where somebody who had the seat before it has gone, it moves up.
  for (const one of there) if (one !== id) gone.add(one);
}

/**
 * Puts a text in the seat that its uid gives it, so that one look says whether it is there; where another has that, in
 * the next that is free. A full day has its texts on the day before.
 * @returns the id of the seat
 */
async function seat(batch: Batch, text: Omit<Text, 'id'>, number: number, day: PlainDate): Promise<number> {
  const { db, put } = batch;
  const [first, last] = textIds(number, day);
  const seats = last - first + 1;
  const at = textSeat(text.uid);
  for (let step = 0; step < seats; step++) {
    const id = first + ((at + step) % seats);
    const there = put.get(id) ?? (await db.texts.get(id)) ?? put.get(id);
    if (there && there.uid !== text.uid) continue;
    if (!there || !same(there.words, text.words)) put.set(id, { id, ...text });
    return id;
  }
  return seat(batch, text, number, addDays(day, -1));
}

function same(one: string[] | undefined, other: string[]): boolean {
  return one?.length === other.length && one.every((word, at) => word === other[at]);
}

async function writeBatch({ db, put, gone }: Batch): Promise<void> {
  if (gone.size > 0) await db.texts.bulkDelete([...gone]);
  if (put.size > 0) await db.texts.bulkPut([...put.values()]);
}
