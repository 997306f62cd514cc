import { type Instant, isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { excerpt } from '../domain/excerpt.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { TrashItem } from '../domain/history.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { NoteRow, TendDatabase } from './database.ts';
import { whoeverIs } from './merged.ts';
import { nameOf } from './name-of.ts';
import { undeleted } from './revive.ts';
import { reviveOrJoin } from './revive-or-join.ts';
import { type Action, write } from './write.ts';

/** Items shown at a time. */
const PAGE = 50;

/** Everything in the trash, as it lies in the store. */
export interface Tombstones {
  contacts: Contact[];
  notes: NoteRow[];
  followUps: FollowUp[];
}

/** Every tombstone that a deletion left. Within a transaction. */
export async function tombstones(db: TendDatabase): Promise<Tombstones> {
  const [contacts, notes, followUps] = await Promise.all([
    db.contacts.where('deletedAt').above('').toArray(),
    db.notes.where('deletedAt').above('').toArray(),
    db.followUps.where('deletedAt').above('').toArray(),
  ]);
  return { contacts: contacts.filter(({ mergedInto }) => !mergedInto), notes, followUps };
}

/**
 * What was deleted, the last first, 50 at most after that item: people, and notes and follow-ups of people who are
 * still kept. What went with a person is counted there; what was deleted before them shows again once they are back.
 */
export function listTrash(
  db: TendDatabase,
  after?: { deletedAt: Instant; uid: string } | undefined,
): Promise<{ items: TrashItem[]; hasMore: boolean; count: number }> {
  return reading(db, () =>
    db.transaction('r', [db.contacts, db.handles, db.notes, db.followUps], async () => {
      const found = await tombstones(db);
      const all = [...found.contacts.map(personItem(found)), ...(await itemsOfLiving(db, found))].sort(
        (a, b) => compare(b.deletedAt, a.deletedAt) || compare(b.uid, a.uid),
      );
      const rest = after ? all.filter((item) => isAfter(item, after)) : all;
      const items = rest.slice(0, PAGE).map(async ({ contact, ...item }) => ({
        ...item,
        contactUid: contact.uid,
        fullName: await nameOf(db, contact),
      }));
      return { items: await Promise.all(items), hasMore: rest.length > PAGE, count: all.length };
    }),
  );
}

/** An item whose person has yet to be named. */
type Item = Omit<TrashItem, 'contactUid' | 'fullName'> & { contact: Contact };

function personItem({ notes, followUps }: Tombstones): (contact: Contact) => Item {
  const went = [notes, followUps].map((rows) => {
    const counts = new Map<string, number>();
    for (const { contactUid, deletedAt } of rows) {
      const key = `${contactUid} ${deletedAt}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return ({ uid, deletedAt }: Contact) => counts.get(`${uid} ${deletedAt}`) ?? 0;
  });
  return (contact) => ({
    ...itemOf('contacts', contact, '', contact),
    notes: went[0]?.(contact) ?? 0,
    followUps: went[1]?.(contact) ?? 0,
  });
}

async function itemsOfLiving(db: TendDatabase, { notes, followUps }: Tombstones): Promise<Item[]> {
  const uids = new Set([...notes, ...followUps].map(({ contactUid }) => contactUid));
  const found = [...uids].map(async (uid) => [uid, await whoeverIs(db, uid)] as const);
  const people = new Map(await Promise.all(found));
  const of = <Row extends NoteRow | FollowUp>(
    table: Item['table'],
    rows: Row[],
    text: (row: Row) => string,
  ) =>
    rows.flatMap((row) => {
      const contact = people.get(row.contactUid);
      return isLive(contact) ? itemOf(table, row, excerpt(text(row)), contact) : [];
    });
  return [...of('notes', notes, ({ text }) => text), ...of('followUps', followUps, ({ summary }) => summary)];
}

function itemOf(
  table: Item['table'],
  { uid, deletedAt = '' }: Contact | NoteRow | FollowUp,
  excerpt: string,
  contact: Contact,
): Item {
  return { table, uid, excerpt, deletedAt, contact };
}

function isAfter(item: Item, after: { deletedAt: Instant; uid: string }): boolean {
  return (compare(item.deletedAt, after.deletedAt) || compare(item.uid, after.uid)) < 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Brings back a person with all that went with them, or one note or follow-up of somebody still kept.
 * @throws Refusal 'not-found'
 */
export function restoreFromTrash(
  db: TendDatabase,
  { table, uid, ...action }: Action & { table: TrashItem['table']; uid: string },
): Promise<void> {
  return write(db, { ...action, op: 'restoreFromTrash' }, async (log) => {
    const row: Contact | NoteRow | FollowUp | undefined = await db.table(table).get(uid);
    if (!row?.deletedAt) throw new Refusal('not-found');
    if (!('contactUid' in row)) {
      if (row.mergedInto) throw new Refusal('not-found');
      return reviveOrJoin(log, row, undeleted(row));
    }
    const contact = await whoeverIs(db, row.contactUid);
    if (!isLive(contact)) throw new Refusal('not-found');
    return log.change(table, row, { ...undeleted(row), contactUid: contact.uid });
  });
}
