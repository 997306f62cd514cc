import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { dueOf } from '../../src/domain/due.ts';
import { dayAt } from '../../src/domain/plain-date.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { rowsAround } from '../../src/store/due-row.ts';
import { leaveGroup } from '../../src/store/groups.ts';
import { comparePeople } from '../../src/store/import-people.ts';
import { addNote, deleteNote } from '../../src/store/notes.ts';
import { action, freshStore, mara, refusal, shows, TODAY as today } from './fresh-store.ts';
import { anyRecord, dryRun, importAll, record, told, undoAll } from './imported-people.ts';

const people = fc.array(anyRecord, { maxLength: 12 });
const few = { numRuns: 25 };

test('importing twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (file) => {
      const db = freshStore();
      const { taken } = await dryRun(db, file);
      await importAll(db, taken);
      const before = await told(db);
      const again = await dryRun(db, taken);
      expect(again.counts).toEqual(taken.length > 0 ? { same: taken.length } : {});
      await importAll(db, taken);
      expect(await told(db)).toEqual(before);
    }),
    few,
  );
});

test('the import does what the dry run said, on whatever is kept', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, fc.integer({ min: 1, max: 5 }), async (first, second, size) => {
      const db = freshStore();
      await importAll(db, (await dryRun(db, first)).taken);
      const { counts, taken } = await dryRun(db, second);
      const done = await importAll(db, taken, { size });
      const { new: made = 0, changed = 0 } = counts;
      expect(done.counts).toEqual({
        people: made + changed,
        ...(made > 0 && { new: made }),
        ...(changed > 0 && { changed }),
      });
    }),
    few,
  );
});

test('an answer that was lost is asked again and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      async (file, losses) => {
        const [straight, broken] = [freshStore(), freshStore()];
        const { taken } = await dryRun(straight, file);
        const plain = await importAll(straight, taken);
        const lost = await importAll(broken, taken, { lost: () => losses.pop() ?? false });
        expect(lost.counts).toEqual(plain.counts);
        expect(await told(broken)).toEqual(await told(straight));
      },
    ),
    few,
  );
});

test('an import that is taken back leaves the store as it was, and the same file brings all again', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      const db = freshStore();
      await importAll(db, (await dryRun(db, first)).taken);
      const before = await told(db);
      const { taken, counts } = await dryRun(db, second);
      const { operation } = await importAll(db, taken);
      const after = await told(db);
      const undone = await undoAll(db, operation);
      expect(undone.counts.stayed ?? 0).toBe(0);
      expect(await told(db)).toEqual(before);
      expect((await dryRun(db, second)).counts).toEqual(counts);
      await importAll(db, taken);
      expect(await told(db)).toEqual(after);
    }),
    few,
  );
});

test('the lines of imported people are those that follow from their rows', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      const db = freshStore();
      for (const file of [first, second]) await importAll(db, (await dryRun(db, file)).taken);
      const lines = new Map((await db.due.toArray()).map((line) => [line.contactUid, line]));
      for (const contact of (await db.contacts.toArray()).filter(isLive)) {
        const line = dueOf(await rowsAround(db, contact), dayAt(contact.updated));
        expect(lines.get(contact.uid)).toEqual(line);
        expect(line.reasons).toEqual([]);
      }
    }),
    few,
  );
});

test('what the user typed is never replaced', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      const db = freshStore();
      await importAll(db, (await dryRun(db, first)).taken);
      const typed = { fullName: 'My friend', org: '', title: 'Typed' } as const;
      const fieldSource = { fullName: 'user', org: 'user', title: 'user' } as const;
      for (const row of await db.contacts.toArray()) await db.contacts.put({ ...row, ...typed, fieldSource });
      const uids = await db.contacts.toCollection().primaryKeys();
      const terms = { asOf: '2030-01-01' };
      await importAll(db, (await dryRun(db, second, terms)).taken, terms);
      for (const row of await db.contacts.bulkGet(uids)) expect(row).toMatchObject(typed);
    }),
    few,
  );
});

test('a new role is news once; other letters of the same are none', async () => {
  const db = freshStore();
  await importAll(db, [record('Mara Okafor', { title: 'Ferry pilot' })]);
  await importAll(db, [record('Mara Okafor', { title: 'ferry  Pilot' })]);
  expect(await db.sightings.count()).toBe(0);
  for (let twice = 0; twice < 2; twice++)
    await importAll(db, [record('Mara Okafor', { title: 'Harbour master' })]);
  const is = { title: 'Harbour master' };
  expect(await db.sightings.toArray()).toMatchObject([{ via: 'import', was: { title: 'ferry  Pilot' }, is }]);
});

test('what a page showed is replaced by a newer file alone', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', title: 'Ferry pilot' }) });
  const file = [record('Mara Okafor', { title: 'Harbour master' })];
  for (const asOf of [undefined, '2026-01-01', today]) {
    await importAll(db, file, asOf ? { asOf } : {});
    expect(await db.contacts.toArray()).toMatchObject([{ title: 'Ferry pilot' }]);
  }
  await importAll(db, file, { asOf: '2026-12-24' });
  expect(await db.contacts.toArray()).toMatchObject([{ title: 'Harbour master', tracked: true }]);
});

test('nobody is asked to write to whoever a file says was connected lately', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  await importAll(db, [record('Mara Okafor', { connectedOn: today })]);
  expect(await db.contacts.toArray()).toMatchObject([{ connectedOn: today }]);
  expect(await db.due.toArray()).toMatchObject([{ reasons: [] }]);
});

test('only the user can say who it is where addresses lead to several people, or to another name', async () => {
  const db = freshStore();
  const mail = { service: 'email', kind: 'address', value: 'crew@boat.example', raw: '' } as const;
  await importAll(db, [record('Mara Okafor'), record('Ivo Lindqvist', { handles: [mail] })]);
  const both = record('Mara Okafor');
  const file = [{ ...both, handles: [...both.handles, mail] }, record('Joon Park', { handles: [mail] })];
  const found = await Promise.all(file.map((one) => comparePeople(db, { people: [one], today })));
  expect(found.flat().map(({ is, why }) => [is, why])).toEqual([
    ['conflict', 'several-people'],
    ['conflict', 'other-name'],
  ]);
  const before = await told(db);
  await importAll(db, file);
  expect(await told(db)).toEqual(before);
});

test('whoever and whatever the user removed does not come back, unless asked for', async () => {
  const db = freshStore();
  const file = [record('Mara Okafor', { note: 'Rows.', groups: ['Rowers'] })];
  await importAll(db, file);
  const [note] = await db.notes.toArray();
  const [group] = await db.groups.toArray();
  await deleteNote(db, { ...action(), noteUid: note?.uid ?? '' });
  await leaveGroup(db, { ...action(), target: { handle: mara }, groupUid: group?.uid ?? '' });
  expect((await dryRun(db, file)).counts).toEqual({ same: 1 });
  await removeContact(db, { ...action(), handle: mara });
  expect((await dryRun(db, file)).counts).toEqual({ removed: 1 });
  await importAll(db, file, { again: true });
  expect((await db.contacts.toArray()).filter(isLive)).toHaveLength(1);
});

test('whoever was edited since stays when an import is taken back; the others go', async () => {
  const db = freshStore();
  const { operation } = await importAll(
    db,
    [record('Mara Okafor'), record('Ivo Lindqvist'), record('Ana Reis')],
    {
      size: 2,
    },
  );
  await addNote(db, { ...action(), handle: mara, text: 'Rows.' });
  const undone = await undoAll(db, operation);
  expect(undone.counts).toEqual({ people: 2, stayed: 1 });
  expect((await db.contacts.toArray()).filter(isLive).map(({ fullName }) => fullName)).toEqual([
    'Mara Okafor',
  ]);
});

test('one operation at a time, and its chunks in turn', async () => {
  const db = freshStore();
  const { importPeople } = await import('../../src/store/import-people.ts');
  const chunk = { of: 2, at: action().at, people: [record('Mara Okafor')], today };
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await importPeople(db, { ...chunk, operation: one, chunk: 0 });
  expect(await refusal(importPeople(db, { ...chunk, operation: other, chunk: 0 }))).toBe('operation-open');
  expect(await refusal(importPeople(db, { ...chunk, operation: other, chunk: 1 }))).toBe('operation-over');
  await importPeople(db, { ...chunk, operation: one, chunk: 1 });
  await importPeople(db, { ...chunk, operation: other, chunk: 0 });
});
