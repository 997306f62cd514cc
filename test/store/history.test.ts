import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { contactAt } from '../../src/store/handles.ts';
import { listHistory } from '../../src/store/history.ts';
import { addNote, deleteNote, editNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import { furnished } from './every-write.ts';
import { action, freshStore, ivo, mara, person, shows } from './fresh-store.ts';

const ops = ({ actions }: Awaited<ReturnType<typeof listHistory>>) => actions.map(({ op }) => op).join();

/** What the furniture ends with. */
const TRASHED = 'removeContact,addNote,deleteNote,addNote';

test('every action is told, the newest first, with what it changed and whom it is about', async () => {
  const { db, noteUid, maraUid, zofiaUid } = await furnished();
  await editNote(db, { ...action(), noteUid, text: 'Likes rowing.' });
  await keepContact(db, { ...action(), handle: mara }); // changes nothing
  const all = await listHistory(db, {});
  expect(ops(all)).toBe(`editNote,${TRASHED},addNote,addNote,setFollowUp,addNote`);
  expect(all.hasMore).toBe(false);
  const [edit, , , , , zofias, , , born] = all.actions;
  expect(edit).toMatchObject({
    fullName: 'Mara Okafor',
    contactUid: maraUid,
    steps: [
      { table: 'notes', uid: noteUid, before: { text: 'Likes sailing.' }, after: { text: 'Likes rowing.' } },
    ],
    undone: false,
  });
  expect(zofias).toMatchObject({ fullName: 'Zofia Wrona' });
  expect(born?.steps.map(({ table }) => table)).toEqual(['contacts', 'handles', 'notes']);
  expect(ops(await listHistory(db, { contactUid: zofiaUid }))).toBe('deleteNote,addNote,addNote');
});

test('what was taken back is told as such, and no more once that is taken back', async () => {
  const { db, second } = await furnished();
  const [back, again] = [action(), action()];
  const undone = async () =>
    (await listHistory(db, {})).actions.map((one) => `${one.op}${one.undone ? ' undone' : ''}`).join();
  await undo(db, { ...back, undoes: second });
  expect(await undone()).toBe(`undo,${TRASHED},addNote,addNote undone,setFollowUp,addNote`);
  await undo(db, { ...again, undoes: back.requestId });
  expect(await undone()).toBe(`undo,undo undone,${TRASHED},addNote,addNote,setFollowUp,addNote`);
});

test('it is read in pages, by any change of the last action known', async () => {
  const db = freshStore();
  for (let n = 1; n <= 60; n++) await addNote(db, { ...action(), handle: n % 3 ? mara : ivo, text: `${n}` });
  const textsOf = ({ actions }: Awaited<ReturnType<typeof listHistory>>) =>
    actions.map(({ steps }) => Number(steps.at(-1)?.after?.text));
  const first = await listHistory(db, {});
  expect(textsOf(first)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n));
  expect(first.hasMore).toBe(true);
  const before = first.actions.at(-1)?.steps[0]?.seq;
  const rest = await listHistory(db, { before });
  expect(textsOf(rest)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(rest.hasMore).toBe(false);
  // The first note of Ivo is three changes, of which each says the same place.
  const born = rest.actions.find(({ steps }) => steps.length > 1);
  for (const { seq } of born?.steps ?? [])
    expect(textsOf(await listHistory(db, { before: seq }))).toEqual([2, 1]);
  const contactUid = (await contactAt(db, mara))?.uid;
  expect((await listHistory(db, { contactUid })).actions).toHaveLength(40);
});

test('a removed person is told by the name they had; one without a name by their address', async () => {
  const { db } = await furnished();
  await removeContact(db, { ...action(), handle: mara });
  await keepContact(db, { ...action(), handle: person('no-name') });
  expect((await listHistory(db, {})).actions.slice(0, 2)).toMatchObject([
    { op: 'keepContact', fullName: 'no-name' },
    { op: 'removeContact', fullName: 'Mara Okafor' },
  ]);
});

test('a person has the history of whoever turned out to be them', async () => {
  const { db, maraUid, zofiaUid } = await furnished();
  await samePerson(db, { ...action(), handle: mara, contactUid: zofiaUid });
  const history = await listHistory(db, { contactUid: zofiaUid });
  expect(ops(history)).toBe('samePerson,deleteNote,addNote,addNote,addNote,setFollowUp,addNote');
  expect(history.actions.map(({ fullName }) => fullName)).toEqual(Array(7).fill('Zofia Wrona'));
  expect(ops(await listHistory(db, { contactUid: maraUid }))).toBe('samePerson,addNote,setFollowUp,addNote');
});

test('what is about many is told of nobody, and only its first steps', async () => {
  const { db } = await furnished();
  await keepContact(db, { ...action(), ...shows(ivo, { fullName: 'Ivo' }) });
  await write(db, { ...action(), op: 'many' }, async (log) => {
    const people = await db.contacts.filter(isLive).toArray();
    for (let n = 0; n < 100; n++)
      for (const { uid } of people)
        await log.add('notes', { ...log.base(), contactUid: uid, text: `${n}`, pinned: false });
  });
  await deleteNote(db, { ...action(), noteUid: (await db.notes.filter(isLive).first())?.uid ?? '' });
  const [, many] = (await listHistory(db, {})).actions;
  expect(many).toMatchObject({ op: 'many', fullName: '', more: 100 });
  expect(many?.steps).toHaveLength(200);
});
