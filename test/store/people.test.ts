import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PersonRow, personRow } from '../../src/domain/person-row.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { joinGroup, leaveGroup, setGroupCadence } from '../../src/store/groups.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { addNote } from '../../src/store/notes.ts';
import { peopleSince, readPeople } from '../../src/store/people.ts';
import { setCadence } from '../../src/store/standing.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import { page } from '../domain/people.ts';
import { action, freshStore, person, TODAY as today } from './fresh-store.ts';

const NAMES = ['Mara Okafor', 'Ivo Lindqvist', 'Omar Haddad', 'Zofia Wrona', 'Teo Marsh'];

async function withPeople(): Promise<TendDatabase> {
  const db = freshStore();
  for (const [n, fullName] of NAMES.entries()) {
    const handle = person(`person-${n}`);
    await keepContact(db, { ...action(), handle, glimpse: page({ fullName }, { value: handle.value }) });
  }
  return db;
}

async function everybody(db: TendDatabase, size = 2): Promise<PersonRow[]> {
  const people: PersonRow[] = [];
  let after: string | undefined;
  do {
    const read = await readPeople(db, { today, after, page: size });
    people.push(...read.people);
    after = read.next;
  } while (after !== undefined);
  return people;
}

const target = (n: number) => ({ handle: person(`person-${n}`) });

test('everybody comes once, page by page, and nobody who was removed', async () => {
  const db = await withPeople();
  await removeContact(db, { ...action(), handle: person('person-1') });
  const people = await everybody(db);
  expect(people.map(({ name }) => name).sort()).toEqual(
    NAMES.filter((name) => name !== 'Ivo Lindqvist').sort(),
  );
});

test('a row tells the numbers of the line, the rhythm of a group, networks and whether something is noted', async () => {
  const db = await withPeople();
  await addNote(db, { ...action(), handle: person('person-0'), text: 'Likes sailing.' });
  await joinGroup(db, { ...action(), target: target(0), name: 'Rowers' });
  const [group] = await db.groups.toArray();
  await setGroupCadence(db, {
    ...action(),
    today,
    groupUid: group?.uid ?? '',
    cadence: { every: 1, unit: 'week' },
  });
  const said = { kind: 'call', direction: 'out', on: '2026-10-01', text: '', touch: true } as const;
  await logInteraction(db, { ...action(), target: target(0), today, said });
  const mara = (await everybody(db)).find(({ name }) => name === 'Mara Okafor');
  expect(mara).toMatchObject({
    groups: [group?.uid],
    cadence: { every: 1, unit: 'week' },
    last: '2026-10-01',
    services: ['linkedin'],
    hasNotes: true,
  });
  expect(mara?.late).toBeGreaterThan(0);
  expect((await everybody(db)).find(({ name }) => name === 'Teo Marsh')).not.toHaveProperty('hasNotes');
});

type Deed = (db: TendDatabase, n: number) => Promise<unknown>;

const DEEDS: Deed[] = [
  (db, n) => addNote(db, { ...action(), handle: person(`person-${n}`), text: 'Sings.' }),
  (db, n) => joinGroup(db, { ...action(), target: target(n), name: 'Rowers' }),
  async (db, n) => {
    const [group] = await db.groups.toArray();
    await leaveGroup(db, { ...action(), target: target(n), groupUid: group?.uid ?? '' });
  },
  async (db, n) => {
    const [group] = await db.groups.toArray();
    await setGroupCadence(db, {
      ...action(),
      today,
      groupUid: group?.uid ?? '',
      cadence: { every: 1 + n, unit: 'month' },
    });
  },
  (db, n) => setCadence(db, { ...action(), target: target(n), today, cadence: { every: 1, unit: 'week' } }),
  (db, n) => removeContact(db, { ...action(), handle: person(`person-${n}`) }),
  (db) => undoLast(db, action()),
];

test('what a view has and what is told since is always what there is', async () => {
  const anyDeeds = fc.array(
    fc.record({ deed: fc.constantFrom(...DEEDS), n: fc.nat({ max: NAMES.length - 1 }), look: fc.boolean() }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(anyDeeds, async (deeds) => {
      const db = await withPeople();
      const first = await readPeople(db, { today });
      const view = new Map(first.people.map((row) => [row.uid, row]));
      let { seq } = first;
      for (const { deed, n, look } of [...deeds, { deed: async () => {}, n: 0, look: true }]) {
        await deed(db, n).catch(() => undefined); // refused: nothing was written
        if (!look) continue;
        const news = await peopleSince(db, { today, since: seq });
        expect(news.all).toBeUndefined();
        seq = news.seq;
        for (const uid of news.gone) view.delete(uid);
        for (const row of news.people) view.set(row.uid, row);
      }
      const now = await everybody(db);
      expect([...view.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1))).toEqual(now);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('a store that is another one since, or has changed too much, is to be read anew', async () => {
  const db = await withPeople();
  expect((await peopleSince(db, { today, since: 1_000_000 })).all).toBe(true);
  const { seq } = await readPeople(db, { today });
  const many = Array.from({ length: 5001 }, () => ({ ...action(), op: 'x', table: '', uid: '' }));
  await db.changes.bulkAdd(many);
  expect((await peopleSince(db, { today, since: seq })).all).toBe(true);
});

test('people come with the name of their store, and so does what became of them', async () => {
  const world = { indexedDB: new IDBFactory(), IDBKeyRange };
  for (const name of ['tend', 'tend-2']) {
    const db = openDatabase(name, world);
    expect((await readPeople(db, { today })).store).toBe(name);
    expect((await peopleSince(db, { today, since: 0 })).store).toBe(name);
  }
});

test('a person whose page told no name is called by the address', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: person('somebody') });
  const [contact] = await db.contacts.toArray();
  const [line] = await db.due.toArray();
  if (!contact || !line) throw new Error('nobody was kept');
  expect(personRow(contact, line, [], today)).toMatchObject({ name: 'somebody', nameless: true });
});
