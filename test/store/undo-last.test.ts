import { expect, test } from 'vitest';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { answerFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote, deleteNote, editNote, pinNote, readNotes } from '../../src/store/notes.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { noticeNews } from '../../src/store/sightings.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import { write } from '../../src/store/write.ts';
import { furnished } from './every-write.ts';
import {
  action,
  everything,
  freshStore,
  ivo,
  mara,
  refusal,
  shows,
  TODAY as today,
  visible,
} from './fresh-store.ts';

test('one action after the other is taken back, until nothing is left', async () => {
  const db = freshStore();
  const states = [await visible(db)];
  const noteUid = async () => (await db.notes.toArray())[0]?.uid ?? '';
  const deeds = [
    () => addNote(db, { ...action(), handle: mara, text: 'one' }),
    async () => editNote(db, { ...action(), noteUid: await noteUid(), text: 'two' }),
    async () => editNote(db, { ...action(), noteUid: await noteUid(), text: 'three' }),
    async () => pinNote(db, { ...action(), noteUid: await noteUid(), pinned: true }),
    () => keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) }),
    async () => deleteNote(db, { ...action(), noteUid: await noteUid() }),
    () => removeContact(db, { ...action(), handle: mara }),
  ];
  for (const deed of deeds) {
    await deed();
    states.push(await visible(db));
  }
  const ops: string[] = [];
  for (const state of states.slice(0, -1).reverse()) {
    ops.push((await undoLast(db, action())).op);
    expect(await visible(db)).toEqual(state);
  }
  expect(ops.join()).toBe('removeContact,deleteNote,keepContact,pinNote,editNote,editNote,addNote');
  expect(await refusal(undoLast(db, action()))).toBe('not-found');
});

test('what was done again is the last again; an action that changed nothing is none', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'one' });
  await addNote(db, { ...action(), handle: mara, text: 'two' });
  await keepContact(db, { ...action(), handle: mara });
  const back = action();
  expect(await undoLast(db, back)).toMatchObject({ op: 'addNote' });
  await undo(db, { ...action(), undoes: back.requestId });
  await undoLast(db, action());
  const { notes } = await readNotes(db, (await contactAt(db, mara))?.uid ?? '');
  expect(notes).toMatchObject([{ text: 'one' }]);
});

test('a retry takes back the same, and says so again', async () => {
  const { db } = await furnished();
  const asked = action();
  expect(await undoLast(db, asked)).toMatchObject({ op: 'removeContact' });
  const after = await everything(db);
  expect(await undoLast(db, { ...action(), requestId: asked.requestId })).toMatchObject({
    op: 'removeContact',
  });
  expect(await everything(db)).toEqual(after);
});

test("a panel takes back the last that was done about its person, a removed contact's too", async () => {
  const { db, zofiaUid } = await furnished();
  await removeContact(db, { ...action(), handle: mara });
  await keepContact(db, { ...action(), handle: ivo });
  expect(await undoLast(db, { ...action(), handle: mara })).toEqual({ op: 'removeContact' });
  expect(await contactAt(db, mara)).toMatchObject({ fullName: 'Mara Okafor' });
  expect(await contactAt(db, ivo)).toBeDefined();
  const ops: string[] = [];
  for (let n = 0; n < 3; n++) ops.push((await undoLast(db, { ...action(), handle: mara })).op);
  expect(ops.join()).toBe('addNote,setFollowUp,addNote');
  expect(await refusal(undoLast(db, { ...action(), handle: mara }))).toBe('not-found');
  expect((await readNotes(db, zofiaUid)).notes).toHaveLength(1);
});

test('a panel takes back a doubt that was settled about two, but nothing that is about many', async () => {
  const { db } = await furnished();
  const seen = shows(mara, { fullName: 'Z. Okafor', memberId: '99' });
  await settleDoubt(db, { ...action(), ...seen, same: true });
  expect(await undoLast(db, { ...action(), handle: mara })).toEqual({ op: 'settleDoubt' });
  await addNote(db, { ...action(), handle: mara, text: 'Laughs.' });
  await keepContact(db, { ...action(), handle: ivo });
  await write(db, { ...action(), op: 'many' }, async (log) => {
    for (const one of await db.contacts.toArray()) await log.change('contacts', one, { ...one, place: 'X' });
  });
  expect(await undoLast(db, { ...action(), handle: mara })).toMatchObject({ op: 'addNote' });
  expect(await undoLast(db, action())).toEqual({ op: 'many' });
});

test('what Tend noticed by itself at a visit is nothing that the user did last', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', title: 'Editor' }) });
  await addNote(db, { ...action(), handle: mara, text: 'mine' });
  const seen = shows(mara, { fullName: 'Mara Okafor', title: 'Head of Press' });
  await noticeNews(db, { ...action(), ...seen, today: '2026-11-22' });
  expect(await undoLast(db, action())).toMatchObject({ op: 'addNote' });
  expect(await db.sightings.count()).toBe(1);
});

test('of an answer it says what was answered and how, and for whom; a panel is told no name', async () => {
  const db = freshStore();
  const due = { due: today, summary: '', today };
  await setFollowUp(db, {
    ...action(),
    ...shows(mara, { fullName: 'Mara Okafor' }),
    ...due,
    reason: 'promise',
  });
  const [{ uid: followUpUid } = { uid: '' }] = await db.followUps.toArray();
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'skipped' });
  const skipped = { op: 'answerFollowUp', answered: { answer: 'skipped', to: 'promise' } };
  expect(await undoLast(db, action())).toEqual({ ...skipped, fullName: 'Mara Okafor' });
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'done' });
  const asked = { ...action(), handle: mara };
  const done = { op: 'answerFollowUp', answered: { answer: 'done', to: 'promise' } };
  expect(await undoLast(db, asked)).toEqual(done);
  expect(await undoLast(db, asked), 'asked again').toEqual(done);
});
