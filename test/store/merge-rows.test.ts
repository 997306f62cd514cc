import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { Handle } from '../../src/domain/handle.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { contactAt } from '../../src/store/handles.ts';
import { type CopiedRow, mergeRows } from '../../src/store/merge-rows.ts';
import { addNote, deleteNote, editNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import { action, everything, freshStore, ivo, mara, visible } from './fresh-store.ts';

/** The other device writes between the actions here, or long after them. */
const BEFORE = '2026-11-21T00:00:00.000Z';
const LATER = '2026-11-23T00:00:00.000Z';
const LATER_STILL = '2026-11-23T08:00:00.000Z';

async function withMara() {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'Likes rowing.' });
  const [contact] = await db.contacts.toArray();
  const [note] = await db.notes.toArray();
  const [handle] = await db.handles.toArray();
  if (!contact || !note || !handle) throw new Error('nobody is kept');
  return { db, contact, note, handle };
}

const rowsOf = (table: CopiedRow['table'], ...rows: object[]) => rows.map((row) => ({ table, row }));

test('a row that is replaced keeps the copy’s stamp, so that a later edit there is still the later one', async () => {
  const { db, note } = await withMara();
  const once = { ...note, text: 'Likes sailing.', updated: LATER };
  const again = { ...note, text: 'Likes sailing a lot.', updated: LATER_STILL };
  const at = '2026-12-24T18:00:00.000Z';
  await mergeRows(db, { requestId: 'one', at, rows: rowsOf('notes', once) });
  expect(await db.notes.get(note.uid)).toEqual(once);
  expect(await mergeRows(db, { requestId: 'two', at, rows: rowsOf('notes', again) })).toEqual({
    added: 0,
    changed: 1,
    leftOut: [],
  });
  expect(await db.notes.get(note.uid)).toEqual(again);
});

test('after a row of a device whose clock is ahead stamps go on rising, and each action is taken back', async () => {
  const { db, note } = await withMara();
  const [merge, edit] = [action(), action()];
  await mergeRows(db, {
    ...merge,
    rows: rowsOf('notes', { ...note, text: 'Likes sailing.', updated: LATER }),
  });
  await editNote(db, { ...edit, noteUid: note.uid, text: 'Likes swimming.' });
  expect((await db.notes.get(note.uid))?.updated).toBe('2026-11-23T00:00:00.001Z');
  await undo(db, { ...action(), undoes: edit.requestId });
  const taken = action();
  await undo(db, { ...taken, undoes: merge.requestId });
  expect(await db.notes.get(note.uid)).toMatchObject({ text: 'Likes rowing.' });
  await undo(db, { ...action(), undoes: taken.requestId });
  expect(await db.notes.get(note.uid)).toMatchObject({ text: 'Likes sailing.' });
});

test('a retry is told what the first try did, and does nothing', async () => {
  const { db, note } = await withMara();
  const merge = {
    ...action(),
    rows: rowsOf('notes', { ...note, text: 'new', updated: LATER }, { ...note, uid: 'another' }),
  };
  expect(await mergeRows(db, merge)).toEqual({ added: 1, changed: 1, leftOut: [] });
  const before = await everything(db);
  expect(await mergeRows(db, merge)).toEqual({ added: 1, changed: 1, leftOut: [] });
  expect(await everything(db)).toEqual(before);
});

test('what is about somebody who turned out to be another one here is about that one', async () => {
  const { db, contact, note, handle } = await withMara();
  await addNote(db, { ...action(), handle: ivo, text: 'The same person.' });
  const is = await contactAt(db, ivo);
  await samePerson(db, { ...action(), handle: mara, contactUid: is?.uid ?? '' });
  const before = await visible(db);
  const rows = [
    ...rowsOf('contacts', { ...contact, headline: 'as of the copy', updated: LATER }),
    ...rowsOf('handles', { ...handle, uid: 'old', value: 'mara-o', state: 'former', updated: LATER }),
    ...rowsOf('notes', { ...note, text: 'Likes sailing.', updated: LATER }, { ...note, uid: 'another' }),
  ];
  const merge = { ...action(), rows };
  expect(await mergeRows(db, merge)).toEqual({ added: 2, changed: 1, leftOut: [] });
  expect((await db.contacts.toArray()).filter(isLive)).toHaveLength(1);
  const owners = [...(await db.notes.toArray()), ...(await db.handles.toArray())].filter(isLive);
  expect(new Set(owners.map(({ contactUid }) => contactUid))).toEqual(new Set([is?.uid]));
  await undo(db, { ...action(), undoes: merge.requestId });
  expect(await visible(db)).toEqual(before);
});

test.each<[string, string, string]>([
  ['there', LATER, 'mara-new'],
  ['here', BEFORE, 'mara-okafor'],
])(
  'of two current addresses the one that is later %s is hers now, the other was',
  async (_, updated, now) => {
    const { db, handle } = await withMara();
    await mergeRows(db, {
      ...action(),
      rows: rowsOf('handles', { ...handle, uid: 'new', value: 'mara-new', updated } satisfies Handle),
    });
    const current = (await db.handles.toArray()).filter(({ state }) => state === 'current');
    expect(current.map(({ value }) => value)).toEqual([now]);
    expect(await db.handles.count()).toBe(2);
  },
);

test('who was erased for good stays out, with what another device noted about them since', async () => {
  const { db, contact, note, handle } = await withMara();
  await addNote(db, { ...action(), handle: ivo, text: 'Paints.' });
  await erasePerson(db, { ...action(), contactUid: contact.uid });
  const rows = [
    ...rowsOf('contacts', { ...contact, updated: LATER }),
    ...rowsOf('handles', handle),
    ...rowsOf(
      'notes',
      note,
      { ...note, uid: 'of the other device' },
      { ...note, uid: 'new', contactUid: 'other' },
    ),
  ];
  const merge = { ...action(), rows };
  const merged = {
    added: 1,
    changed: 0,
    leftOut: [contact.uid, handle.uid, note.uid, 'of the other device'],
  };
  expect(await mergeRows(db, merge)).toEqual(merged);
  expect(await mergeRows(db, merge), 'asked again').toEqual(merged);
  await undo(db, { ...action(), undoes: merge.requestId });
  expect(await db.contacts.get(contact.uid)).toBeUndefined();
  expect((await db.notes.toArray()).map(({ text }) => text).sort()).toEqual(['Likes rowing.', 'Paints.']);
});

test('a note that went with the trash stays out; its person is merged as ever, also who had theirs in between', async () => {
  const { db, contact, note } = await withMara();
  await mergeRows(db, { ...action(), rows: rowsOf('notes', { ...note, uid: 'another', text: 'Sails.' }) });
  await deleteNote(db, { ...action(), noteUid: note.uid });
  await emptyTrash(db, action());
  const rows = [
    ...rowsOf('notes', note),
    ...rowsOf('contacts', { ...contact, headline: 'new', updated: LATER }),
  ];
  expect(await mergeRows(db, { ...action(), rows })).toEqual({ added: 0, changed: 1, leftOut: [note.uid] });
  await deleteNote(db, { ...action(), noteUid: 'another' });
  await emptyTrash(db, action()); // known too, though the log was read before
  const again = rowsOf('notes', { ...note, uid: 'another' });
  expect(await mergeRows(db, { ...action(), rows: again })).toEqual({
    added: 0,
    changed: 0,
    leftOut: ['another'],
  });
});
