import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { leaveGroup } from '../../src/store/groups.ts';
import { comparePeople, importPeople } from '../../src/store/import-people.ts';
import { addNote, deleteNote } from '../../src/store/notes.ts';
import { action, freshStore, mara, refusal, shows, TODAY as today } from './fresh-store.ts';
import { dryRun, importAll, record, told, undoAll } from './imported-people.ts';

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
  const names = found.flat().map(({ between }) => between?.map(({ fullName }) => fullName));
  expect(names).toEqual([['Mara Okafor', 'Ivo Lindqvist'], ['Ivo Lindqvist']]);
  const { raw: _, ...taken } = mail;
  expect(found.flat().map((one) => one.taken)).toEqual([expect.arrayContaining([taken]), [taken]]);
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
  const file = [record('Mara Okafor', { notes: ['Rows.'], groups: ['Rowers'] })];
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
  const chunk = { of: 2, at: action().at, people: [record('Mara Okafor')], today };
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await importPeople(db, { ...chunk, operation: one, chunk: 0 });
  expect(await refusal(importPeople(db, { ...chunk, operation: other, chunk: 0 }))).toBe('operation-open');
  expect(await refusal(importPeople(db, { ...chunk, operation: other, chunk: 1 }))).toBe('operation-over');
  await importPeople(db, { ...chunk, operation: one, chunk: 1 });
  await importPeople(db, { ...chunk, operation: other, chunk: 0 });
});

test('hundreds at once, with hundreds of groups, are one transaction; and so is their undo', async () => {
  const db = freshStore();
  const file = Array.from({ length: 300 }, (_, at) =>
    record(`Person ${at}`, { groups: ['Rowers', `Crew ${at}`] }),
  );
  const { operation, counts } = await importAll(db, file, { size: 300 });
  expect(counts).toEqual({ people: 300, new: 300 });
  expect(await db.groups.count()).toBe(301);
  await importAll(
    db,
    file.map((one) => ({ ...one, interests: ['Chess'] })),
    { size: 300 },
  );
  expect((await undoAll(db, operation)).counts).toEqual({ people: 0, stayed: 300 });
});
