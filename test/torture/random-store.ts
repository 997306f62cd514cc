import fc from 'fast-check';
import { KEPT_TABLES, type KeptTable } from '../../src/domain/copies.ts';
import type { Group } from '../../src/domain/group.ts';
import { DIRECTIONS, INTERACTION_KINDS } from '../../src/domain/interaction.ts';
import { KEY_DATE_KINDS } from '../../src/domain/key-date.ts';
import type { RowsOfTable } from '../../src/formats/backup.ts';
import { contactsOf, type Row } from '../../src/store/write.ts';
import {
  answer,
  contact,
  followUp,
  group,
  handle,
  interaction,
  keyDate,
  note,
  sighting,
} from '../domain/people.ts';

/** Text as people and machines produce it: any script, emoji, line breaks, quotes, lone surrogates. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\n],"tally":{', '\u2028\u2029', '\ud800', '‮RTL', '__proto__', '=1+1', '\0'),
);
const day = fc.constantFrom('2026-01-31', '2026-12-24', '1999-02-28', '9999-12-31');
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const stamps = fc.record(
  { created: instant, updated: instant, deletedAt: instant },
  { requiredKeys: ['created', 'updated'] },
);

const some = text.filter((one) => one.length > 0);
const short = text.map((one) => one.slice(0, 60));
const uid = fc.uuid({ version: 4 });
const cadence = fc.record({
  every: fc.integer({ min: 1, max: 99 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});
const partialDate = fc.constantFrom('--02-29', '--12-24', '1971', '1980-06-14');

/** Rows of each kind, besides whose they are. */
const ROWS = {
  handles: fc.record({ uid, stamps, value: some, raw: text }),
  notes: fc.record({ uid, stamps, text, pinned: fc.boolean() }),
  followUps: fc.record({ uid, stamps, summary: text, due: day }),
  answers: fc.record({ uid, stamps, line: some, day, of: fc.option(day, { nil: undefined }) }),
  interactions: fc.record({
    uid,
    stamps,
    on: day,
    kind: fc.constantFrom(...INTERACTION_KINDS),
    direction: fc.constantFrom(...DIRECTIONS),
    touch: fc.boolean(),
    text,
  }),
  keyDates: fc.record({
    uid,
    stamps,
    kind: fc.constantFrom(...KEY_DATE_KINDS),
    date: partialDate,
    leadDays: fc.nat({ max: 60 }),
  }),
  sightings: fc.record({ uid, stamps, on: day, since: day, was: fc.record({ org: text }) }),
};

/** Somebody with all that is theirs. */
const person = fc.record({
  uid,
  contact: fc.record(
    {
      stamps,
      fullName: text,
      headline: text,
      importance: fc.constantFrom(0, 1, 2, 3),
      cadence,
      askNext: fc.array(text),
    },
    { requiredKeys: ['stamps', 'fullName', 'headline', 'importance'] },
  ),
  handles: fc.array(ROWS.handles, { maxLength: 3 }),
  notes: fc.array(ROWS.notes, { maxLength: 6 }),
  followUps: fc.array(ROWS.followUps, { maxLength: 3 }),
  answers: fc.array(ROWS.answers, { maxLength: 2 }),
  interactions: fc.array(ROWS.interactions, { maxLength: 3 }),
  keyDates: fc.array(ROWS.keyDates, { maxLength: 2 }),
  sightings: fc.array(ROWS.sightings, { maxLength: 2 }),
  drafts: fc.array(fc.record({ view: some, handle: some, text, updated: instant }), { maxLength: 2 }),
});

const groups = fc.array(
  fc.record({ uid, stamps, name: short, cadence }, { requiredKeys: ['uid', 'stamps', 'name'] }),
  { maxLength: 3 },
);

/** A whole store, as `readRows` tells it: table by table, in order of the keys. */
export const randomStore: fc.Arbitrary<RowsOfTable[]> = fc
  .record({
    people: fc.array(person, { maxLength: 12 }),
    groups,
    home: fc.constantFrom('page', 'sidebar', 'both'),
  })
  .map(({ people, groups, home }) => {
    const uids = people.map(({ uid }) => uid);
    const rows: Record<KeptTable, object[]> = {
      contacts: people.map(({ uid, contact: { stamps, importance, ...more } }, index) => ({
        ...contact({ uid, importance: importance as 0 | 1 | 2 | 3 }),
        ...more,
        ...(index % 2 && { groups: groups.map((one) => one.uid) }),
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
      drafts: people.flatMap(({ drafts }) => drafts),
      changes: [],
      settings: [{ key: 'home', value: home }],
    };
    const tables = ['contacts', 'notes', 'interactions', 'groups', 'keyDates', 'sightings'] as const;
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
