import fc from 'fast-check';
import { KEPT_TABLES, type KeptTable } from '../../src/domain/copies.ts';
import type { Group } from '../../src/domain/group.ts';
import type { RowsOfTable } from '../../src/formats/backup.ts';
import type { Row } from '../../src/store/rows.ts';
import { contactsOf } from '../../src/store/write.ts';
import {
  answer,
  contact,
  favour,
  followUp,
  goal,
  group,
  handle,
  interaction,
  keyDate,
  note,
  occasion,
  sighting,
} from '../domain/people.ts';
import { groups, loose, person } from './random-people.ts';

/** A whole store, as `readRows` tells it: table by table, in order of the keys. */
export const randomStore: fc.Arbitrary<RowsOfTable[]> = fc
  .record({
    people: fc.array(person, { maxLength: 12 }),
    groups,
    loose,
    home: fc.constantFrom('page', 'sidebar', 'both'),
  })
  .map(({ people, groups, loose, home }) => {
    const uids = people.map(({ uid }) => uid);
    const rows: Record<KeptTable, object[]> = {
      contacts: people.map(({ uid, contact: { stamps, importance, ...more } }, index) => ({
        ...contact({ uid, importance: importance as 0 | 1 | 2 | 3 }),
        ...more,
        ...(index % 2 && { groups: groups.map((one) => one.uid) }),
        ...(index % 3 === 0 && {
          goals: loose.goals.map((one) => one.uid),
          greetings: loose.occasions.map((one) => one.uid),
        }),
        ...stamps,
      })),
      handles: of(people, ({ handles }) => handles, handle),
      notes: of(
        people,
        ({ notes }) => notes,
        ({ pinned, ...row }) => note({ ...row, pinned, ...(pinned && { pin: 1 }) }),
      ),
      followUps: of(people, ({ followUps }) => followUps, followUp),
      answers: of(
        people,
        ({ answers }) => answers,
        ({ of, ...row }) => answer({ ...row, ...(of && { of }) }),
      ),
      interactions: of(
        people,
        ({ interactions }) => interactions,
        ({ contactUid, ...row }) =>
          // Some with whoever else there is.
          interaction({
            ...row,
            participants: [...new Set([contactUid, ...uids.slice(0, row.on.charCodeAt(9) % 4)])],
          }),
      ),
      groups: groups.map(({ stamps, ...row }) => ({ ...group(row as Partial<Group>), ...stamps })),
      keyDates: of(people, ({ keyDates }) => keyDates, keyDate),
      sightings: of(people, ({ sightings }) => sightings, sighting),
      favours: of(people, ({ favours }) => favours, favour),
      goals: loose.goals.map(({ stamps, ...row }) => ({ ...goal(row), ...stamps })),
      occasions: loose.occasions.map(({ stamps, days, ...row }, index) => ({
        ...occasion({ ...row, days: days.sort(), kind: index % 2 ? 'trip' : 'greeting' }),
        ...stamps,
      })),
      shares: loose.shares.map(({ stamps, ...row }) => ({ ...stamps, ...row })),
      templates: loose.templates.map(({ stamps, ...row }) => ({ ...stamps, ...row })),
      reviews: loose.reviews.map(({ stamps, ...row }) => ({
        ...stamps,
        ...row,
        cards: uids.map((contactUid) => ({ contactUid, why: 'untouched' })),
      })),
      drafts: people.flatMap(({ drafts }) => drafts),
      changes: [],
      settings: [{ key: 'home', value: home }],
    };
    const tables = [
      'contacts',
      'notes',
      'interactions',
      'groups',
      'keyDates',
      'sightings',
      'favours',
      'goals',
    ] as const;
    const all = tables.flatMap((table) => rows[table].map((row) => ({ table, row: row as Row })));
    rows.changes = all.map(({ table, row: after }, index) => {
      const [contactUid, ...others] = contactsOf(after);
      return {
        seq: index + 1,
        at: '2026-01-01T00:00:00.000Z',
        requestId: after.uid,
        op: 'addNote',
        table,
        uid: after.uid,
        ...(contactUid && { contactUid }),
        ...(others.length > 0 && { others }),
        after,
      };
    });
    return KEPT_TABLES.map((table) => ({ table, rows: inOrder(rows[table]) }));
  });

/** Rows of all people of one kind, each with its person. */
function of<Person extends { uid: string }, Sketch extends { stamps: object }>(
  people: Person[],
  sketches: (person: Person) => Sketch[],
  row: (sketch: Omit<Sketch, 'stamps'> & { contactUid: string }) => object,
): object[] {
  return people.flatMap((person) =>
    sketches(person).map(({ stamps, ...sketch }) => ({
      ...row({ ...sketch, contactUid: person.uid }),
      ...stamps,
    })),
  );
}

/** By their key, each key once, as IndexedDB has them. */
function inOrder(rows: object[]): object[] {
  const keyed = new Map(rows.map((row) => [keyOf(row as Record<string, unknown>), row]));
  return [...keyed.values()].sort((a, b) => compare(partsOf(a), partsOf(b)));
}

function keyOf(row: Record<string, unknown>): string {
  return JSON.stringify(partsOf(row));
}

function partsOf(row: object): (string | number)[] {
  const { seq, uid, key, view, handle } = row as Record<string, string & number>;
  const single = seq ?? uid ?? key;
  return single === undefined ? [view ?? '', handle ?? ''] : [single];
}

function compare(a: (string | number)[], b: (string | number)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
