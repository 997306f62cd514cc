import type { Change } from '../domain/change.ts';
import type { Tally } from '../domain/copies.ts';
import type { ContactRows } from '../domain/due.ts';
import type { Group } from '../domain/group.ts';
import type { Row, Rows } from './rows.ts';
import type { Log, Named } from './write.ts';

/** A change as the log begins it. */
export function entry({ requestId, op, at }: Named, { undoes }: Log, table: string, uid: string): Change {
  return { at, requestId, op, table, uid, ...(undoes !== undefined && { undoes }) };
}

/** Whose row it is: of an interaction several contacts', of a group nobody's. */
export function contactsOf(row: Row): string[] {
  if ('participants' in row) return row.participants;
  if ('contactUid' in row && row.contactUid !== undefined) return [row.contactUid];
  return 'fullName' in row ? [row.uid] : [];
}

/** Under whom a row's change is found: also under those whose it was before. */
export function whose(after: Row, before = after): Pick<Change, 'contactUid' | 'others'> {
  return under([...contactsOf(after), ...contactsOf(before)]);
}

export function under(contactUids: string[]): Pick<Change, 'contactUid' | 'others'> {
  const [contactUid, ...others] = new Set(contactUids);
  return { ...(contactUid !== undefined && { contactUid }), ...(others.length > 0 && { others }) };
}

/** Of how many rows each table tells such changes. */
export function tallyOf(changes: Change[], counts: (change: Change) => boolean | undefined): Tally {
  const tally: Tally = {};
  for (const change of changes) {
    if (change.table === '' || !counts(change)) continue;
    const name = change.table as keyof Rows;
    tally[name] = (tally[name] ?? 0) + 1;
  }
  return tally;
}

/**
 * Whether it changed something that contacts may name: a group's cadence is in its members' lines, its name in their
 * texts; a goal and a greeting are in the lines of those who are linked to it.
 */
export function isOfMembers({ table, before, after }: Change): boolean {
  if (table === 'goals' || table === 'occasions') return before !== undefined;
  const group = after as Group | undefined;
  return (
    table === 'groups' &&
    (before !== undefined || group?.cadence !== undefined || group?.greetings !== undefined)
  );
}

/** The rows of people, table by table; groups are nobody's own. */
export function rowsByTable(people: ContactRows[]): [table: keyof Rows, rows: Row[]][] {
  const of = (rows: (one: ContactRows) => Row[]) => people.flatMap(rows);
  const tables: [keyof Rows, Row[]][] = [
    ['contacts', of(({ contact }) => [contact])],
    ['handles', of(({ handles }) => handles)],
    ['notes', of(({ notes }) => notes)],
    ['followUps', of(({ followUps }) => followUps)],
    ['interactions', of(({ interactions }) => interactions)],
    ['keyDates', of(({ keyDates }) => keyDates)],
    ['sightings', of(({ sightings }) => sightings)],
    ['answers', of(({ answers }) => answers)],
    ['favours', of(({ favours }) => favours)],
  ];
  return tables.filter(([, rows]) => rows.length > 0);
}
