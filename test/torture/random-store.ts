import fc from 'fast-check';
import type { KeptTable } from '../../src/domain/copies.ts';
import type { RowsOfTable } from '../../src/formats/backup.ts';
import { contact, followUp, handle, note } from '../domain/people.ts';

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

/** Somebody with all that is theirs. */
const person = fc.record({
  uid: fc.uuid({ version: 4 }),
  contact: fc.record({ stamps, fullName: text, headline: text, importance: fc.constantFrom(0, 1, 2, 3) }),
  handles: fc.array(fc.record({ uid: fc.uuid({ version: 4 }), stamps, value: text, raw: text }), {
    maxLength: 3,
  }),
  notes: fc.array(fc.record({ uid: fc.uuid({ version: 4 }), stamps, text, pinned: fc.boolean() }), {
    maxLength: 6,
  }),
  followUps: fc.array(fc.record({ uid: fc.uuid({ version: 4 }), stamps, summary: text, due: day }), {
    maxLength: 3,
  }),
  answers: fc.array(fc.record({ uid: fc.uuid({ version: 4 }), stamps, line: text, day }), { maxLength: 2 }),
  drafts: fc.array(fc.record({ view: text, handle: text, text, updated: instant }), { maxLength: 2 }),
});

/** A whole store, as `readRows` tells it: table by table, in order of the keys. */
export const randomStore: fc.Arbitrary<RowsOfTable[]> = fc
  .record({ people: fc.array(person, { maxLength: 12 }), home: fc.constantFrom('page', 'sidebar', 'both') })
  .map(({ people, home }) => {
    const rows: Record<KeptTable, object[]> = {
      contacts: people.map(({ uid, contact: { stamps, fullName, headline, importance } }) => ({
        ...contact({ uid, fullName, headline, importance: importance as 0 | 1 | 2 | 3 }),
        ...stamps,
      })),
      handles: people.flatMap(({ uid: contactUid, handles }) =>
        handles.map(({ uid, stamps, value, raw }) => ({
          ...handle({ uid, contactUid, value, raw }),
          ...stamps,
        })),
      ),
      notes: people.flatMap(({ uid: contactUid, notes }) =>
        notes.map(({ uid, stamps, text, pinned }) => ({
          ...note({ uid, contactUid, text, pinned }),
          ...stamps,
          ...(pinned && { pin: 1 }),
        })),
      ),
      followUps: people.flatMap(({ uid: contactUid, followUps }) =>
        followUps.map(({ uid, stamps, summary, due }) => ({
          ...followUp({ uid, contactUid, summary, due }),
          ...stamps,
        })),
      ),
      answers: people.flatMap(({ uid: contactUid, answers }) =>
        answers.map(({ uid, stamps, line, day }) => ({
          uid,
          ...stamps,
          contactUid,
          line,
          day,
          answer: 'done',
        })),
      ),
      drafts: people.flatMap(({ drafts }) => drafts),
      changes: [],
      settings: [{ key: 'home', value: home }],
    };
    const all = [...rows.contacts, ...rows.notes] as { uid: string; contactUid?: string }[];
    rows.changes = all.map((after, index) => ({
      seq: index + 1,
      at: '2026-01-01T00:00:00.000Z',
      requestId: after.uid,
      op: 'addNote',
      table: after.contactUid ? 'notes' : 'contacts',
      uid: after.uid,
      contactUid: after.contactUid ?? after.uid,
      after,
    }));
    return (Object.keys(rows) as KeptTable[]).map((table) => ({ table, rows: inOrder(rows[table]) }));
  });

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
