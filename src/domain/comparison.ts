import { type Base, type Instant, isLive } from './base.ts';
import { nameIn } from './handle.ts';
import type { Interaction } from './interaction.ts';
import type { Note } from './note.ts';
import { PERSON_TABLES, type PeopleRows, type PersonTable } from './people-rows.ts';

/** Tables whose rows are counted, person by person. */
export const COUNTED_TABLES = ['notes', 'followUps', 'interactions', 'keyDates', 'favours'] as const;
export type CountedTable = (typeof COUNTED_TABLES)[number];

/** What became of rows from then to now. */
export interface Difference {
  added: number;
  changed: number;
  removed: number;
}

/** A person of then. */
export interface PersonThen extends Record<CountedTable, number> {
  contactUid: string;
  fullName: string;
  /** What became of the person, and of what was kept about them. */
  self: Difference;
  since: Record<CountedTable, Difference>;
  /** Also where only a trip of theirs does. */
  differs: boolean;
}

/** How the people of then and now differ. */
export interface Comparison extends Record<CountedTable, Difference> {
  contacts: Difference;
  /** Everybody of then: those about whom something differs first. */
  people: PersonThen[];
}

/** Compares what was kept then with what is now. */
export function compare(then: PeopleRows, now: PeopleRows): Comparison {
  const names = namesOf(then);
  const own = ofCounted((table) => byContact(then[table], now[table]));
  const trips = byContact(then.occasions, now.occasions);
  const people = [...then.contacts.values()].filter(isLive).map((contact): PersonThen => {
    const { uid } = contact;
    const rows = ofCounted((table) => own[table].get(uid) ?? { was: new Map(), is: new Map() });
    const here = now.contacts.get(uid);
    const self = difference(one(contact), here ? one(here) : new Map());
    const trip = trips.get(uid);
    const since = ofCounted((table) => difference(rows[table].was, rows[table].is));
    return {
      contactUid: uid,
      fullName: names.get(uid) ?? '',
      ...ofCounted((table) => live(rows[table].was)),
      self,
      since,
      differs:
        [self, ...Object.values(since)].some(isSome) ||
        (trip !== undefined && isSome(difference(trip.was, trip.is))),
    };
  });
  return {
    contacts: difference(then.contacts, now.contacts),
    ...ofCounted((table) => difference(then[table], now[table])),
    people: people.sort((a, b) => Number(b.differs) - Number(a.differs)),
  };
}

function ofCounted<Value>(of: (table: CountedTable) => Value): Record<CountedTable, Value> {
  const values = COUNTED_TABLES.map((table) => [table, of(table)] as const);
  return Object.fromEntries(values) as Record<CountedTable, Value>;
}

/** Whether anything differs. */
export function isSome({ added, changed, removed }: Difference): boolean {
  return added + changed + removed > 0;
}

/**
 * The rows of one person of then that are another or gone now, stamped so that they win over those of now. What was
 * added since stays. Groups they were in come back where they are gone, and stay as they are where not.
 */
export function bringingBack(
  contactUid: string,
  then: PeopleRows,
  now: PeopleRows,
  at: Instant,
): { table: PersonTable; row: Base }[] {
  return PERSON_TABLES.flatMap((table) => {
    const before: ReadonlyMap<string, Base> = then[table];
    const isOwn = (row: Base) =>
      table === 'groups'
        ? then.contacts.get(contactUid)?.groups?.includes(row.uid) && !isLive(now.groups.get(row.uid))
        : ownersOf(row).includes(contactUid);
    return [...before.values()]
      .filter((row) => isLive(row) && isOwn(row))
      .filter((row) => !isSame(row, now[table].get(row.uid)))
      .map((row) => ({ table, row: { ...row, updated: after(at, now[table].get(row.uid)?.updated) } }));
  });
}

function ownersOf(row: Base): string[] {
  const { contactUid = row.uid, participants } = row as Partial<Note & Interaction>;
  return participants ?? [contactUid];
}

function after(at: Instant, updated = ''): Instant {
  return at > updated ? at : new Date(Date.parse(updated) + 1).toISOString();
}

type Rows = ReadonlyMap<string, Base>;

function difference(then: Rows, now: Rows): Difference {
  const found = { added: 0, changed: 0, removed: 0 };
  for (const [uid, row] of then) {
    if (!isLive(row)) continue;
    const here = now.get(uid);
    if (!isLive(here)) found.removed++;
    else if (!isSame(row, here)) found.changed++;
  }
  for (const [uid, row] of now) if (isLive(row) && !isLive(then.get(uid))) found.added++;
  return found;
}

/** Whether two rows say the same; when they were last written does not count. */
function isSame(a: Base, b: Base | undefined): boolean {
  return b !== undefined && saying(a) === saying(b);
}

function saying({ updated: _, ...row }: Base): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function live(rows: Rows): number {
  return [...rows.values()].filter(isLive).length;
}

function one(row: Base): Rows {
  return new Map([[row.uid, row]]);
}

/** Rows of then and now, by whose they are. */
function byContact(then: Rows, now: Rows) {
  const groups = new Map<string, { was: Map<string, Base>; is: Map<string, Base> }>();
  for (const [when, rows] of [['was', then] as const, ['is', now] as const]) {
    for (const [uid, row] of rows)
      for (const owner of ownersOf(row)) {
        const group = groups.get(owner) ?? { was: new Map(), is: new Map() };
        group[when].set(uid, row);
        groups.set(owner, group);
      }
  }
  return groups;
}

/** What people were called then; by their address where no page had told a name. */
function namesOf({ contacts, handles }: PeopleRows): Map<string, string> {
  const names = new Map([...contacts.values()].map(({ uid, fullName }) => [uid, fullName]));
  for (const handle of handles.values())
    if (!names.get(handle.contactUid)) names.set(handle.contactUid, nameIn(handle));
  return names;
}
