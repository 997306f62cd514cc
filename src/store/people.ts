import { Dexie } from 'dexie';
import { isLive, type PlainDate } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
import type { Group } from '../domain/group.ts';
import { type PersonRow, personRow } from '../domain/person-row.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** People read at a time; at first only so many that a screen is full, so that nothing else waits behind them. */
const PAGE = 2000;
const FIRST_PAGE = 100;

/** Changes looked through, and people read anew, before reading all of them is quicker. */
const MOST_CHANGES = 5000;
const MOST_TOUCHED = 2000;

/** People as they are at one moment. */
interface PeopleRows {
  people: PersonRow[];
  /** Every group that lives. */
  groups: Group[];
  /** Of the last change in the log. */
  seq: number;
  /** The store's name: another one's log tells nothing of what was read of this one. */
  store: string;
}

/** A page of people in the order of their uids, with the uid to go on after where there are more. */
export interface PeoplePage extends PeopleRows {
  next?: string;
}

/** What became of people since a change in the log. */
export interface PeopleNews extends PeopleRows {
  /** Who is no longer kept, by uid. */
  gone: string[];
  /** So much has changed that all are to be read anew; `people` tells nothing. */
  all?: true;
}

/** Everybody, page by page: lines and contacts lie in the same order, so each page is two ranges. */
export function readPeople(
  db: TendDatabase,
  {
    today,
    after,
    page = after === undefined ? FIRST_PAGE : PAGE,
  }: { today: PlainDate; after?: string | undefined; page?: number },
): Promise<PeoplePage> {
  return inOne(db, async () => {
    const [lines, around] = await Promise.all([
      db.due
        .where('contactUid')
        .above(after ?? Dexie.minKey)
        .limit(page)
        .toArray(),
      readAround(db),
    ]);
    const [first, last] = [lines.at(0)?.contactUid, lines.at(-1)?.contactUid];
    const contacts =
      first && last ? await db.contacts.where('uid').between(first, last, true, true).toArray() : [];
    const byUid = new Map(contacts.map((contact) => [contact.uid, contact]));
    return {
      ...around,
      people: rowsFrom(lines, (uid) => byUid.get(uid), around.groups, today),
      ...(lines.length === page && last !== undefined && { next: last }),
    };
  });
}

/** Who was touched after that change: as they are now, or that they are gone. */
export function peopleSince(
  db: TendDatabase,
  { today, since }: { today: PlainDate; since: number },
): Promise<PeopleNews> {
  return inOne(db, async () => {
    const around = await readAround(db);
    const all = { ...around, people: [], gone: [], all: true as const };
    if (around.seq < since) return all; // another store is in its place
    const changes = await db.changes
      .where('seq')
      .above(since)
      .limit(MOST_CHANGES + 1)
      .toArray();
    if (changes.length > MOST_CHANGES) return all;
    const touched = new Set<string>();
    for (const { contactUid, others = [] } of changes) {
      if (contactUid !== undefined) touched.add(contactUid);
      for (const uid of others) touched.add(uid);
    }
    const groups = new Set(changes.flatMap(({ table, uid }) => (table === 'groups' ? uid : [])));
    for (const uid of groups) {
      const members = await db.contacts.where({ groups: uid }).primaryKeys();
      for (const member of members) touched.add(member);
    }
    if (touched.size > MOST_TOUCHED) return all;
    const uids = [...touched];
    const [lines, contacts] = await Promise.all([db.due.bulkGet(uids), db.contacts.bulkGet(uids)]);
    const byUid = new Map(uids.map((uid, at) => [uid, contacts[at]]));
    const there = lines.filter((line) => line !== undefined);
    const people = rowsFrom(there, (uid) => byUid.get(uid), around.groups, today);
    const kept = new Set(people.map(({ uid }) => uid));
    return { ...around, people, gone: uids.filter((uid) => !kept.has(uid)) };
  });
}

function inOne<Answer>(db: TendDatabase, run: () => Promise<Answer>): Promise<Answer> {
  return reading(db, () => db.transaction('r', [db.due, db.contacts, db.groups, db.changes], run));
}

async function readAround(db: TendDatabase): Promise<Pick<PeopleRows, 'groups' | 'seq' | 'store'>> {
  const [groups, last] = await Promise.all([
    db.groups.toArray(),
    db.changes.orderBy('seq').reverse().limit(1).primaryKeys(),
  ]);
  return { groups: groups.filter(isLive), seq: last[0] ?? 0, store: db.name };
}

function rowsFrom(
  lines: Due[],
  contactOf: (uid: string) => Parameters<typeof personRow>[0] | undefined,
  groups: Group[],
  today: PlainDate,
): PersonRow[] {
  return lines.flatMap((line) => {
    const contact = contactOf(line.contactUid);
    return isLive(contact) ? personRow(contact, line, groups, today) : [];
  });
}
