import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Base } from '../../src/domain/base.ts';
import { bringingBack, COUNTED_TABLES, compare, isSome } from '../../src/domain/comparison.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { Note } from '../../src/domain/note.ts';
import { noRows, PERSON_TABLES, type PeopleRows } from '../../src/domain/people-rows.ts';
import * as people from './people.ts';

const base = (uid: string, at: number, deleted: boolean): Base => {
  const updated = `2026-11-0${at}T09:00:00.000Z`;
  return { uid, created: '2026-11-01T09:00:00.000Z', updated, ...(deleted && { deletedAt: updated }) };
};
const contact = (uid: string, fullName = uid, at = 1, deleted = false) =>
  ({ ...base(uid, at, deleted), fullName }) as Contact;
const note = (uid: string, contactUid: string, text = 'x', at = 1, deleted = false) =>
  ({ ...base(uid, at, deleted), contactUid, text, pinned: false }) as Note;

const met = (uid: string, participants: string[], text = 'x', at = 1, deleted = false) =>
  people.interaction({ ...base(uid, at, deleted), participants, text });

const by = <Row extends Base>(all: Row[]) => new Map(all.map((row) => [row.uid, row]));

function rows(contacts: Contact[], notes: Note[] = [], interactions: Interaction[] = []): PeopleRows {
  return { ...noRows(), contacts: by(contacts), notes: by(notes), interactions: by(interactions) };
}

/** Anything at all of three people, six notes, and four times that some of them met. */
const anyRows = fc
  .record({
    contacts: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.boolean(), fc.integer({ min: 1, max: 9 })),
    ),
    notes: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('a', 'b'),
        fc.boolean(),
      ),
    ),
    meetings: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 3 }),
        fc.subarray(['c0', 'c1', 'c2'], { minLength: 1 }),
        fc.constantFrom('a', 'b'),
        fc.boolean(),
      ),
    ),
  })
  .map(({ contacts, notes, meetings }) =>
    rows(
      contacts.map(([id, deleted, at]) => contact(`c${id}`, `c${id}`, at, deleted)),
      notes.map(([id, owner, text, deleted]) => note(`n${id}`, `c${owner}`, text, 1, deleted)),
      meetings.map(([id, participants, text, deleted]) => met(`i${id}`, participants, text, 1, deleted)),
    ),
  );

test('what is the same does not differ, whenever it was written', () => {
  fc.assert(
    fc.property(anyRows, (then) => {
      const { people, ...whole } = compare(then, then);
      expect(Object.values(whole).some(isSome)).toBe(false);
      expect(people.some(({ differs }) => differs)).toBe(false);
    }),
  );
  const { contacts } = compare(rows([contact('mara', 'Mara', 1)]), rows([contact('mara', 'Mara', 5)]));
  expect(isSome(contacts)).toBe(false);
});

test('what was added one way was removed the other way, and people sum up to the whole', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (then, now) => {
      const there = compare(then, now);
      const back = compare(now, then);
      for (const what of ['contacts', ...COUNTED_TABLES] as const)
        expect(back[what]).toEqual({
          added: there[what].removed,
          removed: there[what].added,
          changed: there[what].changed,
        });
      expect(there.people.filter(({ self }) => self.removed === 1)).toHaveLength(there.contacts.removed);
    }),
  );
});

test('who is brought back is as then, but for what was added since', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (then, now) => {
      for (const { contactUid } of compare(then, now).people) {
        const after = structuredClone(now);
        for (const { table, row } of bringingBack(contactUid, then, now, '2026-11-22T09:00:00.000Z')) {
          const here = after[table].get(row.uid);
          expect(here === undefined || here.updated < row.updated).toBe(true); // so it wins
          (after[table] as Map<string, Base>).set(row.uid, row);
        }
        const person = compare(then, after).people.find((one) => one.contactUid === contactUid);
        expect(person?.self).toEqual({ added: 0, changed: 0, removed: 0 });
        for (const table of COUNTED_TABLES)
          expect(person?.since[table]).toMatchObject({ changed: 0, removed: 0 });
        for (const table of PERSON_TABLES)
          for (const [uid, row] of now[table])
            if (row.deletedAt === undefined) expect(after[table].has(uid)).toBe(true);
      }
    }),
  );
});

test('those about whom something differs come first; who has no name goes by the address', () => {
  const then = rows([contact('a', 'Ana'), contact('z', 'Zoe'), contact('n', '')], [note('1', 'z')]);
  const handle = { ...base('h', 1, false), contactUid: 'n', kind: 'vanity', value: 'nn-1' };
  then.handles.set('h', handle as never);
  const now = rows([contact('a', 'Ana'), contact('z', 'Zoe'), contact('n', '')], [note('2', 'z')]);
  expect(compare(then, now).people.map(({ fullName }) => fullName)).toEqual(['Zoe', 'Ana', 'nn-1']);
});

test('what several took part in is told of each of them, and once of all', () => {
  const both = [contact('a', 'Ana'), contact('z', 'Zoe')];
  const then = rows(both, [], [met('1', ['a', 'z']), met('2', ['z'])]);
  const found = compare(then, rows(both, [], [met('1', ['a', 'z'], 'y')]));
  expect(found.interactions).toEqual({ added: 0, changed: 1, removed: 1 });
  expect(found.people).toMatchObject([
    { fullName: 'Ana', interactions: 1, since: { interactions: { changed: 1, removed: 0 } } },
    { fullName: 'Zoe', interactions: 2, since: { interactions: { changed: 1, removed: 1 } } },
  ]);
});

test('with a person come the groups that are gone; those that are there stay as they are', () => {
  const then = rows([{ ...contact('a', 'Ana'), groups: ['rowers', 'singers'] }]);
  then.groups = by([people.group({ uid: 'rowers' }), people.group({ uid: 'singers' })]);
  const now = rows([contact('a', 'Ana')]);
  now.groups = by([people.group({ uid: 'rowers', name: 'Oars' }), people.group({ uid: 'others' })]);
  const back = bringingBack('a', then, now, '2026-11-22T09:00:00.000Z');
  expect(back.map(({ table, row }) => `${table}/${row.uid}`)).toEqual(['groups/singers', 'contacts/a']);
});

test.each([
  ['favours', people.favour({ contactUid: 'a' })],
  ['occasions', people.occasion({ kind: 'trip', contactUid: 'a' })],
] as const)('who lost only a row of %s differs, and it comes back with them', (table, row) => {
  const both = [contact('a', 'Ana'), contact('z', 'Zoe')];
  const [then, now] = [rows(both), rows(both)];
  Object.assign(then, { [table]: by([row]) });
  expect(compare(then, now).people).toMatchObject([
    { fullName: 'Ana', differs: true },
    { fullName: 'Zoe', differs: false },
  ]);
  const back = bringingBack('a', then, now, '2026-11-22T09:00:00.000Z');
  expect(back.map((one) => `${one.table}/${one.row.uid}`)).toEqual([`${table}/${row.uid}`]);
});
