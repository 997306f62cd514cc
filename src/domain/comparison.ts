import { type Base, type Instant, isLive } from './base.ts';
import type { Contact } from './contact.ts';
import type { Answer, FollowUp } from './follow-up.ts';
import { type Handle, nameIn } from './handle.ts';
import type { Note } from './note.ts';

/** The tables that tell about people, in the order in which their rows need each other. */
export const PERSON_TABLES = ['contacts', 'handles', 'notes', 'followUps', 'answers'] as const;
export type PersonTable = (typeof PERSON_TABLES)[number];

/** Rows of people, by table and uid, tombstones included. */
export interface PeopleRows {
  contacts: Map<string, Contact>;
  handles: Map<string, Handle>;
  notes: Map<string, Note>;
  followUps: Map<string, FollowUp>;
  answers: Map<string, Answer>;
}

/** What became of rows from then to now. */
export interface Difference {
  added: number;
  changed: number;
  removed: number;
}

/** A person of then. */
export interface PersonThen {
  contactUid: string;
  fullName: string;
  /** How many there were. */
  notes: number;
  followUps: number;
  /** What became of the person, and of what was kept about them. */
  self: Difference;
  since: { notes: Difference; followUps: Difference };
  differs: boolean;
}

/** How the people of then and now differ. */
export interface Comparison {
  contacts: Difference;
  notes: Difference;
  followUps: Difference;
  /** Everybody of then: those about whom something differs first, each group by name. */
  people: PersonThen[];
}

/** No rows of anybody yet. */
export function noRows(): PeopleRows {
  return {
    contacts: new Map(),
    handles: new Map(),
    notes: new Map(),
    followUps: new Map(),
    answers: new Map(),
  };
}

/** Compares what was kept then with what is now. */
export function compare(then: PeopleRows, now: PeopleRows): Comparison {
  const names = namesOf(then);
  const notes = byContact(then.notes, now.notes);
  const followUps = byContact(then.followUps, now.followUps);
  const none = { was: new Map(), is: new Map() };
  const people = [...then.contacts.values()].filter(isLive).map((contact): PersonThen => {
    const ofNotes = notes.get(contact.uid) ?? none;
    const ofFollowUps = followUps.get(contact.uid) ?? none;
    const here = now.contacts.get(contact.uid);
    const self = difference(one(contact), here ? one(here) : new Map());
    const since = {
      notes: difference(ofNotes.was, ofNotes.is),
      followUps: difference(ofFollowUps.was, ofFollowUps.is),
    };
    return {
      contactUid: contact.uid,
      fullName: names.get(contact.uid) ?? '',
      notes: live(ofNotes.was),
      followUps: live(ofFollowUps.was),
      self,
      since,
      differs: [self, since.notes, since.followUps].some(isSome),
    };
  });
  return {
    contacts: difference(then.contacts, now.contacts),
    notes: difference(then.notes, now.notes),
    followUps: difference(then.followUps, now.followUps),
    people: people.sort(
      (a, b) => Number(b.differs) - Number(a.differs) || a.fullName.localeCompare(b.fullName),
    ),
  };
}

/** Whether anything differs. */
export function isSome({ added, changed, removed }: Difference): boolean {
  return added + changed + removed > 0;
}

/**
 * The rows of one person of then that are another or gone now, stamped so that they win over those of now. What was
 * added since stays.
 */
export function bringingBack(
  contactUid: string,
  then: PeopleRows,
  now: PeopleRows,
  at: Instant,
): { table: PersonTable; row: Base }[] {
  return PERSON_TABLES.flatMap((table) => {
    const before: ReadonlyMap<string, Base> = then[table];
    const own = [...before.values()].filter((row) => isLive(row) && ownerOf(row) === contactUid);
    return own
      .filter((row) => !isSame(row, now[table].get(row.uid)))
      .map((row) => ({ table, row: { ...row, updated: after(at, now[table].get(row.uid)?.updated) } }));
  });
}

function ownerOf(row: Base): string {
  return (row as { contactUid?: string }).contactUid ?? row.uid;
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
    for (const [uid, row] of rows) {
      const owner = ownerOf(row);
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
