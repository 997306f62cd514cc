import { expect, test } from 'vitest';
import { contactAt } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import { panelRows } from '../../src/store/panel.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, mara, refusal, TODAY } from './fresh-store.ts';

const onXing = { service: 'xing', kind: 'vanity' as const, value: 'mara_okafor', raw: 'Mara_Okafor' };
const place = 'page:s:1';

test('the same person’s addresses on two networks lead to one contact', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'Likes sailing.' });
  const contact = await contactAt(db, mara);
  await samePerson(db, { ...action(), handle: onXing, contactUid: contact?.uid ?? '' });
  const rows = await panelRows(db, { handle: onXing, place, today: TODAY });
  expect(rows.notes.map(({ text }) => text)).toEqual(['Likes sailing.']);
  expect(rows.contact?.uid).toBe(contact?.uid);
});

test('whoever was kept there before is put together with them, and apart again', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'Likes sailing.' });
  await addNote(db, { ...action(), handle: onXing, text: 'Speaks Polish.' });
  const contact = await contactAt(db, mara);
  const joined = action();
  await samePerson(db, { ...joined, handle: onXing, contactUid: contact?.uid ?? '' });
  const { notes } = await panelRows(db, { handle: mara, place, today: TODAY });
  expect(notes.map(({ text }) => text).toSorted()).toEqual(['Likes sailing.', 'Speaks Polish.']);
  await undo(db, { ...action(), undoes: joined.requestId });
  expect((await panelRows(db, { handle: mara, place, today: TODAY })).notes).toHaveLength(1);
  expect((await panelRows(db, { handle: onXing, place, today: TODAY })).notes).toHaveLength(1);
  expect((await contactAt(db, onXing))?.uid).not.toBe(contact?.uid);
});

test('nobody is joined to a contact that is not there', async () => {
  const db = freshStore();
  const contactUid = '11111111-1111-4111-8111-111111111111';
  expect(await refusal(samePerson(db, { ...action(), handle: onXing, contactUid }))).toBe('not-found');
});
