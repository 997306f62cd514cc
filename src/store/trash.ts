import { type Instant, isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { excerpt } from '../domain/excerpt.ts';
import type { TrashItem } from '../domain/history.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { ofWhoeverIs, whoeverIs } from './merged.ts';
import { nameOf } from './name-of.ts';
import { reviveFollowUps, undeleted } from './revive.ts';
import { reviveOrJoin } from './revive-or-join.ts';
import type { Row, Rows } from './rows.ts';
import { goneWith, type Tombstones, tombstones } from './tombstones.ts';
import { type Action, contactsOf, write } from './write.ts';

/** Items shown at a time. */
const PAGE = 50;

/**
 * What was deleted, the last first, 50 at most after that item: people, what is about people who are still kept, and
 * what is nobody's own, such as a goal. What went with a person is counted there; what was deleted before them shows
 * again once they are back.
 */
export function listTrash(
  db: TendDatabase,
  after?: { deletedAt: Instant; uid: string } | undefined,
): Promise<{ items: TrashItem[]; hasMore: boolean; count: number }> {
  return reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const found = withoutUndone(await tombstones(db));
      const all = [...peopleIn(found), ...(await itemsOfLiving(db, found))].sort(
        (a, b) => compare(b.deletedAt, a.deletedAt) || compare(b.uid, a.uid),
      );
      const rest = after ? all.filter((item) => isAfter(item, after)) : all;
      const items = rest.slice(0, PAGE).map(async ({ contact, ...item }) => ({
        ...item,
        contactUid: contact?.uid ?? '',
        fullName: contact ? await nameOf(db, contact) : '',
      }));
      return { items: await Promise.all(items), hasMore: rest.length > PAGE, count: all.length };
    }),
  );
}

/** What an operation had made that was taken back was deleted by nobody. */
function withoutUndone(found: Tombstones): Tombstones {
  const lists = Object.entries(found).map(([table, rows]: [string, Row[]]) => [
    table,
    rows.filter(({ undone }) => !undone),
  ]);
  return Object.fromEntries(lists) as Tombstones;
}

/** An item whose person has yet to be named. */
type Item = Omit<TrashItem, 'contactUid' | 'fullName'> & { contact?: Contact | undefined };

function peopleIn(found: Tombstones): Item[] {
  const along = goneWith(found);
  return found.contacts.map((contact) => ({
    ...itemOf('contacts', contact, '', contact),
    ...along(contact),
  }));
}

async function itemsOfLiving(db: TendDatabase, found: Tombstones): Promise<Item[]> {
  const { contacts: _, ...tables } = found;
  const uids = new Set(Object.values(tables).flat().flatMap(contactsOf));
  const whose = [...uids].map(async (uid) => [uid, await whoeverIs(db, uid)] as const);
  const people = new Map(await Promise.all(whose));
  const of = <One extends Row>(table: Item['table'], rows: One[], text: (row: One) => string) =>
    rows.flatMap((row) => {
      const owners = new Set(contactsOf(row).map((uid) => people.get(uid)));
      const [contact, ...others] = [...owners].filter(isLive);
      if (!contact && owners.size > 0) return [];
      const item = itemOf(table, row, excerpt(text(row)), contact);
      return {
        ...item,
        ...('kind' in row && { kind: row.kind as NonNullable<Item['kind']> }),
        ...(others.length > 0 && { others: others.length }),
      };
    });
  return [
    ...of('notes', tables.notes, ({ text }) => text),
    ...of('followUps', tables.followUps, ({ summary }) => summary),
    ...of('interactions', tables.interactions, ({ text }) => text),
    ...of('keyDates', tables.keyDates, ({ label = '' }) => label),
    ...of('favours', tables.favours, ({ text }) => text),
    ...of('goals', tables.goals, ({ summary }) => summary),
    ...of('occasions', tables.occasions, ({ summary }) => summary),
    ...of('shares', tables.shares, ({ title, url }) => title || url),
    ...of('templates', tables.templates, ({ name }) => name),
  ];
}

function itemOf(
  table: Item['table'],
  { uid, deletedAt = '' }: Row,
  excerpt: string,
  contact: Contact | undefined,
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
 * Brings back a person with all that went with them, or one thing of somebody still kept; with a trip, an event or a page
 * the follow-ups that went with it.
 * @throws Refusal 'not-found'
 */
export function restoreFromTrash(
  db: TendDatabase,
  { table, uid, ...action }: Action & { table: TrashItem['table']; uid: string },
): Promise<void> {
  return write(db, { ...action, op: 'restoreFromTrash' }, async (log) => {
    const row: Rows[TrashItem['table']] | undefined = await db.table(table).get(uid);
    if (!row?.deletedAt) throw new Refusal('not-found');
    if ('fullName' in row) {
      if (row.mergedInto) throw new Refusal('not-found');
      return reviveOrJoin(log, row, undeleted(row));
    }
    const again = await ofWhoeverIs(db, undeleted(row));
    const owners = await db.contacts.bulkGet(contactsOf(again));
    if (owners.length > 0 && !owners.some(isLive)) throw new Refusal('not-found');
    await log.change(table, row, again);
    return reviveFollowUps(log, row);
  });
}
