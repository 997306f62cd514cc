import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { editPeople } from '../../src/store/edit-people.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { listHistory } from '../../src/store/history.ts';
import { addNote } from '../../src/store/notes.ts';
import { endOperation, readOperation } from '../../src/store/operations.ts';
import { listTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { undoChunk } from '../../src/store/undo-chunk.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import { action, freshStore, ivo, mara, person, refusal, TODAY } from './fresh-store.ts';
import { importAll, record, told, undoAll } from './imported-people.ts';

const file = ['Mara Okafor', 'Ana Reis', 'Joon Park', 'Lea Brandt', 'Tom Achebe'].map((name) => record(name));

test('an operation is one line of the history, where it began, with how many people it was done to', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: ivo });
  const { operation } = await importAll(db, file, { size: 2 });
  await addNote(db, { ...action(), handle: ivo, text: 'Sings.' });
  const { actions } = await listHistory(db, {});
  expect(actions.map(({ op, people }) => [op, people])).toEqual([
    ['addNote', undefined],
    ['importPeople', 5],
    ['keepContact', undefined],
  ]);
  expect(actions[1]).toMatchObject({ requestId: operation, undone: false });
});

test('the history says what was done to many, and what was taken back or done again', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: ivo });
  const [contactUid = ''] = await db.contacts.toCollection().primaryKeys();
  const operation = action().requestId;
  const called = 'Importance: 3';
  const edit = { kind: 'importance', importance: 3 } as const;
  const contactUids = [contactUid];
  const chunk = { operation, chunk: 0, of: 1, called, at: action().at };
  await editPeople(db, { ...chunk, today: TODAY, contactUids, edit });
  const lines = async () => (await listHistory(db, {})).actions.map((one) => one.told);
  expect(await lines()).toEqual([{ op: 'editPeople', called }, undefined]);
  expect(await undoLast(db, action())).toEqual({ op: 'editPeople', operation, called });
  const back = action().requestId;
  await undoChunk(db, { operation: back, chunk: 0, at: action().at, undoes: operation });
  expect((await lines())[0]).toEqual({ op: 'editPeople', called, undo: 'back' });
  await undoChunk(db, { operation: action().requestId, chunk: 0, at: action().at, undoes: back });
  expect((await lines())[0]).toEqual({ op: 'editPeople', called, undo: 'again' });
  await erasePerson(db, { ...action(), contactUid });
  const log = await db.changes.toArray();
  expect(log.filter((one) => one.called)).toEqual([]);
});

test('the history of one person has of an operation what was done to them', async () => {
  const db = freshStore();
  await importAll(db, file, { size: 3 });
  const lea = (await db.contacts.toArray()).find(({ fullName }) => fullName === 'Lea Brandt');
  const { actions } = await listHistory(db, { contactUid: lea?.uid });
  expect(actions.map(({ op, steps }) => [op, steps.map(({ table }) => table)])).toEqual([
    ['importPeople', ['contacts', 'handles']],
  ]);
});

test('an operation is not taken back at once: the last action says which it is, and chunks take it back', async () => {
  const db = freshStore();
  const { operation } = await importAll(db, file, { size: 2 });
  const before = await told(db);
  expect(await refusal(undo(db, { ...action(), undoes: operation }))).toBe('in-chunks');
  expect(await undoLast(db, action())).toEqual({ op: 'importPeople', operation });
  expect(await told(db)).toEqual(before);
  const { operation: undone } = await undoAll(db, operation);
  expect((await listHistory(db, {})).actions.map(({ op, undone }) => [op, undone])).toEqual([
    ['undo', false],
    ['importPeople', true],
  ]);
  expect(await refusal(undoLast(db, action()))).toBe('not-found');
  await undoAll(db, undone);
  expect(await told(db)).toEqual(before);
});

test('an undo that was stopped goes on with what is left', async () => {
  const db = freshStore();
  const { operation: undoes } = await importAll(db, file, { size: 2 });
  const first = crypto.randomUUID();
  await undoChunk(db, { operation: first, chunk: 0, undoes, at: action().at });
  await endOperation(db, first);
  expect(await undoLast(db, action())).toMatchObject({ operation: undoes });
  const rest = await undoAll(db, undoes);
  expect(rest).toMatchObject({ of: 2, counts: { people: 4 } });
  expect((await db.contacts.toArray()).filter(isLive)).toEqual([]);
});

test('people of an import that was taken back fill no trash', async () => {
  const db = freshStore();
  const { operation } = await importAll(db, file, { size: 2 });
  await removeContact(db, { ...action(), handle: mara });
  const { operation: undone } = await undoAll(db, operation);
  expect((await listTrash(db)).items.map(({ fullName }) => fullName)).toEqual(['Mara Okafor']);
  await undoAll(db, undone);
  await removeContact(db, { ...action(), handle: person('ana-reis') });
  expect(await listTrash(db)).toMatchObject({ count: 2 });
});

test('a panel takes back its own last action, not an operation', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'Rows.' });
  await importAll(db, [record('Mara Okafor', { notes: ['From a file.'] })]);
  expect(await undoLast(db, { ...action(), handle: mara })).toEqual({ op: 'addNote' });
});

test('whoever was erased since is left out of the undo, and nothing of theirs is told', async () => {
  const db = freshStore();
  const { operation } = await importAll(db, file, { size: 5 });
  const lea = (await db.contacts.toArray()).find(({ fullName }) => fullName === 'Lea Brandt');
  await erasePerson(db, { ...action(), contactUid: lea?.uid ?? '' });
  expect((await undoAll(db, operation)).counts).toEqual({ people: 4, stayed: 1 });
  expect(JSON.stringify(await db.changes.toArray())).not.toContain('Lea');
});

test('how far an operation is stands in the store until it is ended', async () => {
  const db = freshStore();
  const { operation } = await importAll(db, file, { size: 2 });
  expect(await readOperation(db)).toMatchObject({ operation, op: 'importPeople', done: 3, of: 3 });
  await endOperation(db, crypto.randomUUID());
  expect(await readOperation(db)).toMatchObject({ operation });
  await endOperation(db, operation);
  expect(await readOperation(db)).toBeUndefined();
});
