import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Base } from '../../src/domain/base.ts';
import {
  bringingBack,
  compare,
  isSome,
  noRows,
  PERSON_TABLES,
  type PeopleRows,
} from '../../src/domain/comparison.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Note } from '../../src/domain/note.ts';

const base = (uid: string, at: number, deleted: boolean): Base => {
  const updated = `2026-11-0${at}T09:00:00.000Z`;
  return { uid, created: '2026-11-01T09:00:00.000Z', updated, ...(deleted && { deletedAt: updated }) };
};
const contact = (uid: string, fullName = uid, at = 1, deleted = false) =>
  ({ ...base(uid, at, deleted), fullName }) as Contact;
const note = (uid: string, contactUid: string, text = 'x', at = 1, deleted = false) =>
  ({ ...base(uid, at, deleted), contactUid, text, pinned: false }) as Note;

function rows(contacts: Contact[], notes: Note[] = []): PeopleRows {
  const by = <Row extends Base>(all: Row[]) => new Map(all.map((row) => [row.uid, row]));
  return { ...noRows(), contacts: by(contacts), notes: by(notes) };
}

/** Anything at all of three people and six notes. */
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
  })
  .map(({ contacts, notes }) =>
    rows(
      contacts.map(([id, deleted, at]) => contact(`c${id}`, `c${id}`, at, deleted)),
      notes.map(([id, owner, text, deleted]) => note(`n${id}`, `c${owner}`, text, 1, deleted)),
    ),
  );

test('what is the same does not differ, whenever it was written', () => {
  fc.assert(
    fc.property(anyRows, (then) => {
      const { contacts, notes, followUps, people } = compare(then, then);
      expect([contacts, notes, followUps].some(isSome)).toBe(false);
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
      for (const what of ['contacts', 'notes', 'followUps'] as const)
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
        expect(person?.since.notes).toMatchObject({ changed: 0, removed: 0 });
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
