import { beforeEach, expect, test } from 'vitest';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt } from '../../src/store/handles.ts';
import { inviteTo } from '../../src/store/invite.ts';
import { mergeRows } from '../../src/store/merge-rows.ts';
import { addNote } from '../../src/store/notes.ts';
import { deleteOccasion } from '../../src/store/occasions.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import { action, freshStore, ivo, mara, refusal, shows, TODAY as today, visible } from './fresh-store.ts';
import { person, set, trip } from './some-occasions.ts';

let db: TendDatabase;
let occasionUid: string;
/** A trip on which three others are offered to meet; on another device, whose rows come in, it is Mara's. */
beforeEach(async () => {
  db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  await keepContact(db, { ...action(), ...shows(ivo, { fullName: 'Ivo Lindqvist' }) });
  const contactUid = (await contactAt(db, mara))?.uid ?? '';
  const ivoUid = (await contactAt(db, ivo))?.uid ?? '';
  occasionUid = await set(db, trip(['2026-12-20']));
  const others = [await person(db, 'Noor Haddad'), await person(db, 'Sam Reed')];
  const contactUids = [ivoUid, ...others];
  await inviteTo(db, { ...action(), today, occasionUid, contactUids, summary: 'Meet' });
  const row = { ...(await db.occasions.get(occasionUid)), contactUid, updated: '2026-11-23T00:00:00.000Z' };
  await mergeRows(db, { ...action(), rows: [{ table: 'occasions', row }] });
});

test('a panel takes back a removal with which the offers of a trip went, of whomever; and does it again', async () => {
  const before = await visible(db);
  expect(before.followUps).toHaveLength(3);
  const removal = action();
  await removeContact(db, { ...removal, handle: mara });
  const after = await visible(db);
  expect(after.followUps).toEqual([]);
  const back = action();
  await undo(db, { ...back, undoes: removal.requestId, handle: mara });
  expect(await visible(db)).toEqual(before);
  await undo(db, { ...action(), undoes: back.requestId, handle: mara });
  expect(await visible(db)).toEqual(after);
});

test('also as the last that was done about its person, of which it is told no name', async () => {
  const before = await visible(db);
  await removeContact(db, { ...action(), handle: mara });
  expect(await undoLast(db, { ...action(), handle: mara })).toEqual({ op: 'removeContact' });
  expect(await visible(db)).toEqual(before);
});

test('no other panel does, nor that of somebody who was offered to meet', async () => {
  const removal = action();
  await removeContact(db, { ...removal, handle: mara });
  expect(await refusal(undo(db, { ...action(), undoes: removal.requestId, handle: ivo }))).toBe('not-found');
});

test('a trip that was deleted by itself is left to the dashboard', async () => {
  await addNote(db, { ...action(), handle: mara, text: 'Sails.' });
  const deletion = action();
  await deleteOccasion(db, { ...deletion, occasionUid });
  expect(await refusal(undo(db, { ...action(), undoes: deletion.requestId, handle: mara }))).toBe(
    'not-found',
  );
  expect(await undoLast(db, { ...action(), handle: mara })).toEqual({ op: 'addNote' });
});
