import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { countToday } from '../../src/store/agenda.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { answerFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote, deleteNote, editNote, readNotes } from '../../src/store/notes.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import { page } from '../domain/people.ts';
import { everyWrite, furnished } from './every-write.ts';
import { action, everything, freshStore, ivo, mara, refusal, TODAY, visible } from './fresh-store.ts';

describe.for(Object.entries(everyWrite))('%s', ([name, once]) => {
  test('is taken back, done again, and taken back again', async () => {
    const store = await furnished(name);
    const { drafts: _, ...before } = await visible(store.db);
    const [first, second, third, fourth] = [action(), action(), action(), action()];
    await once(store, first);
    const { drafts: __, ...after } = await visible(store.db);
    await undo(store.db, { ...second, undoes: first.requestId });
    expect(await visible(store.db)).toMatchObject(before);
    await undo(store.db, { ...third, undoes: second.requestId });
    expect(await visible(store.db)).toMatchObject(after);
    await undo(store.db, { ...fourth, undoes: third.requestId });
    expect(await visible(store.db)).toMatchObject(before);
  });
});

test('what nobody did cannot be taken back', async () => {
  expect(await refusal(undo(freshStore(), { ...action(), undoes: 'nothing' }))).toBe('not-found');
});

test('what was changed again is not taken back over it', async () => {
  const { db, noteUid, second } = await furnished();
  const edit = action();
  await editNote(db, { ...edit, noteUid, text: 'Likes rowing.' });
  await editNote(db, { ...action(), noteUid, text: 'Likes swimming.' });
  const before = await everything(db);
  expect(await refusal(undo(db, { ...action(), undoes: edit.requestId }))).toBe('changed-since');
  expect(await everything(db)).toEqual(before);
  await undo(db, { ...action(), undoes: second }); // another note, untouched
  expect(await refusal(undo(db, { ...action(), undoes: second }))).toBe('changed-since');
});

test('a change within the same millisecond is a change', async () => {
  const { db, noteUid } = await furnished();
  const { at } = action();
  await editNote(db, { requestId: 'one', at, noteUid, text: 'Likes rowing.' });
  await editNote(db, { requestId: 'two', at, noteUid, text: 'Likes swimming.' });
  expect(await refusal(undo(db, { requestId: 'three', at, undoes: 'one' }))).toBe('changed-since');
});

test('taking back the first note leaves a contact who has others', async () => {
  const db = freshStore();
  const first = action();
  await addNote(db, { ...first, handle: mara, text: 'first' });
  await addNote(db, { ...action(), handle: mara, text: 'second' });
  await undo(db, { ...action(), undoes: first.requestId });
  const contact = await contactAt(db, mara);
  expect((await readNotes(db, contact?.uid ?? '')).notes).toMatchObject([{ text: 'second' }]);
});

test('taking back the first note leaves a contact who was refreshed since, and its handle', async () => {
  const db = freshStore();
  const first = action();
  await addNote(db, { ...first, handle: mara, text: 'first' });
  await keepContact(db, { ...action(), handle: mara, glimpse: page({ fullName: 'Mara Okafor' }) });
  await undo(db, { ...action(), undoes: first.requestId });
  const contact = await contactAt(db, mara);
  expect(contact).toMatchObject({ fullName: 'Mara Okafor' });
  expect((await readNotes(db, contact?.uid ?? '')).notes).toEqual([]);
});

test('a Keep that others have built on is not taken back', async () => {
  const db = freshStore();
  const keep = action();
  await keepContact(db, { ...keep, handle: mara });
  await addNote(db, { ...action(), handle: mara, text: 'first' });
  expect(await refusal(undo(db, { ...action(), undoes: keep.requestId }))).toBe('changed-since');
  expect(await contactAt(db, mara)).toBeDefined();
});

test('a first note that was taken back and done again leaves the contact to later ones too', async () => {
  const db = freshStore();
  const [first, back, again] = [action(), action(), action()];
  await addNote(db, { ...first, handle: mara, text: 'first' });
  await undo(db, { ...back, undoes: first.requestId });
  await undo(db, { ...again, undoes: back.requestId });
  await addNote(db, { ...action(), handle: mara, text: 'second' });
  await undo(db, { ...action(), undoes: again.requestId });
  const contact = await contactAt(db, mara);
  expect((await readNotes(db, contact?.uid ?? '')).notes).toMatchObject([{ text: 'second' }]);
});

test('an action that wrote one row twice is taken back to before the first time', async () => {
  const { db, noteUid } = await furnished();
  const twice = action();
  await write(db, { ...twice, op: 'test' }, async (log) => {
    for (const text of ['once', 'twice']) {
      const note = await db.notes.get(noteUid);
      if (note) await log.change('notes', note, { ...note, text });
    }
    const born = { ...log.base(), contactUid: (await db.contacts.toArray())[0]?.uid ?? '', pinned: false };
    await log.add('notes', { ...born, text: 'new' });
    await log.change('notes', { ...born, text: 'new' }, { ...born, text: 'newer' });
  });
  await undo(db, { ...action(), undoes: twice.requestId });
  const texts = (await db.notes.filter(isLive).toArray()).map(({ text }) => text);
  expect(texts.sort()).toEqual(['Has a boat.', 'Likes sailing.', 'Paints.']);
});

test('a done follow-up waits again, and its answer is gone', async () => {
  const { db, followUpUid } = await furnished();
  const done = action();
  await answerFollowUp(db, { ...done, followUpUid, today: TODAY, answer: 'done' });
  await undo(db, { ...action(), undoes: done.requestId });
  expect(await db.followUps.get(followUpUid)).not.toHaveProperty('completedOn');
  expect(await countToday(db, '2026-12-01')).toBe(1);
  expect((await db.answers.toArray()).every(({ deletedAt }) => deletedAt)).toBe(true);
});

test('a removed contact does not come back beside one made since for the same address', async () => {
  const { db } = await furnished();
  const removal = action();
  await removeContact(db, { ...removal, handle: mara });
  await addNote(db, { ...action(), handle: mara, text: 'new' });
  expect(await refusal(undo(db, { ...action(), undoes: removal.requestId, handle: mara }))).toBe(
    'changed-since',
  );
});

test('a deleted note does not come back to a contact who was removed since', async () => {
  const { db, noteUid } = await furnished();
  const deletion = action();
  await deleteNote(db, { ...deletion, noteUid });
  await removeContact(db, { ...action(), handle: mara });
  expect(await refusal(undo(db, { ...action(), undoes: deletion.requestId }))).toBe('changed-since');
});

test("a panel takes back only what was done about its person, a removed contact's too", async () => {
  const { db } = await furnished();
  const [removal, other] = [action(), action()];
  await removeContact(db, { ...removal, handle: mara });
  await setFollowUp(db, { ...other, handle: ivo, today: TODAY, due: TODAY, summary: '' });
  expect(await refusal(undo(db, { ...action(), undoes: removal.requestId, handle: ivo }))).toBe('not-found');
  expect(await refusal(undo(db, { ...action(), undoes: other.requestId, handle: mara }))).toBe('not-found');
  await undo(db, { ...action(), undoes: removal.requestId, handle: mara });
  expect(await contactAt(db, mara)).toMatchObject({ fullName: 'Mara Okafor' });
});
