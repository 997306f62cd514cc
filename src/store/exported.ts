import { Dexie, type Table } from 'dexie';
import { type Base, isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { Exported } from '../domain/exported.ts';
import { openInOrder } from '../domain/follow-up.ts';
import { isAddress } from '../domain/import-handle.ts';
import type { Note } from '../domain/note.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { ofEach } from './of-each.ts';

/** People read at a time. */
const PAGE = 250;

/** Whose rows are wanted: of these contacts, or, of all, of those after one in order of their uids. */
export interface WantedPeople {
  uids?: string[] | undefined;
  after?: string | undefined;
  notes: boolean;
}

/**
 * People with all that is taken elsewhere of them, in one transaction; with the uid to go on after where there may be
 * more. A page of all people is read by one range of each table, since contacts and what is theirs lie in one order.
 */
export function exportedPeople(
  db: TendDatabase,
  { uids, after, notes }: WantedPeople,
): Promise<{ people: Exported[]; next?: string }> {
  const { contacts, handles, keyDates, followUps, due, groups } = db;
  const tables = [contacts, handles, keyDates, followUps, due, groups, db.notes];
  return reading(db, () =>
    db.transaction('r', tables, async () => {
      const page = await (uids
        ? contacts.bulkGet(uids)
        : contacts
            .where(':id')
            .above(after ?? Dexie.minKey)
            .limit(PAGE)
            .toArray());
      const living = page.filter((contact) => isLive(contact)) as Contact[];
      const whose = { uids: living.map(({ uid }) => uid), isRange: uids === undefined };
      const [theirHandles, theirDates, theirFollowUps, lines, theirNotes, allGroups] = await Promise.all([
        rowsAbout(handles, 'contactUid', whose),
        rowsAbout(keyDates, 'contactUid', whose),
        rowsAbout(followUps, 'contactUid', whose),
        due.bulkGet(whose.uids),
        notes ? notesAbout(db, whose) : new Map<string, Note[]>(),
        groups.toArray(),
      ]);
      const names = new Map(allGroups.filter(isLive).map(({ uid, name }) => [uid, name]));
      const people = living.map((contact, at): Exported => {
        const { uid } = contact;
        const { next, reasons, rank } = lines[at] ?? {
          reasons: [],
          rank: { importance: contact.importance, reciprocity: 0 },
        };
        return {
          contact,
          handles: (theirHandles.get(uid) ?? []).filter(
            (handle) => handle.state === 'current' && isAddress(handle),
          ),
          groups: (contact.groups ?? []).flatMap((group) => names.get(group) ?? []),
          keyDates: theirDates.get(uid) ?? [],
          followUps: openInOrder(theirFollowUps.get(uid) ?? []),
          line: { reasons, rank, ...(next !== undefined && { next }) },
          ...(notes && { notes: (theirNotes.get(uid) ?? []).map(({ text }) => text) }),
        };
      });
      const last = page.length === PAGE && !uids ? page.at(-1)?.uid : undefined;
      return last === undefined ? { people } : { people, next: last };
    }),
  );
}

interface Whose {
  /** In order, where they are a range. */
  uids: string[];
  isRange: boolean;
}

/** The living rows of a table about these contacts, by contact. */
async function rowsAbout<Row extends Base & { contactUid: string }>(
  table: Table<Row, string>,
  index: string,
  { uids, isRange }: Whose,
): Promise<Map<string, Row[]>> {
  const [first = '', last = ''] = [uids[0], uids.at(-1)];
  const rows = isRange
    ? await table.where(index).between(first, last, true, true).toArray()
    : await ofEach(uids, (uid) => table.where(index).equals(uid).toArray());
  return byContact(rows);
}

/** Their notes, the oldest first. */
async function notesAbout(db: TendDatabase, { uids, isRange }: Whose): Promise<Map<string, Note[]>> {
  const between = (first: string, last: string) =>
    db.notes.where('[contactUid+created]').between([first, Dexie.minKey], [last, Dexie.maxKey]).toArray();
  const rows = isRange
    ? await between(uids[0] ?? '', uids.at(-1) ?? '')
    : await ofEach(uids, (uid) => between(uid, uid));
  return byContact(rows);
}

function byContact<Row extends Base & { contactUid: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows.filter(isLive)) {
    const theirs = found.get(row.contactUid);
    if (theirs) theirs.push(row);
    else found.set(row.contactUid, [row]);
  }
  return found;
}
