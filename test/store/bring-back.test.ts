import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { bringBack } from '../../src/store/bring-back.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote, deleteNote, editNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { listTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { furnished } from './every-write.ts';
import { action, freshStore, mara, refusal, shows, visible } from './fresh-store.ts';
import { importAll, record, undoAll } from './imported-people.ts';

/** The place of the first change that fits. */
async function seqWhere(db: TendDatabase, fits: (change: Change) => boolean): Promise<number> {
  return (await db.changes.orderBy('seq').toArray()).find(fits)?.seq ?? 0;
}

test('a note has again an earlier text, whatever came after; and that can be undone', async () => {
  const { db, noteUid } = await furnished();
  for (const text of ['two', 'three', 'four']) await editNote(db, { ...action(), noteUid, text });
  await deleteNote(db, { ...action(), noteUid });
  const before = await visible(db);
  const back = action();
  await bringBack(db, { ...back, seq: await seqWhere(db, ({ op }) => op === 'editNote') });
  expect(await db.notes.get(noteUid)).toMatchObject({ text: 'Likes sailing.' });
  expect(await db.notes.get(noteUid)).not.toHaveProperty('deletedAt');
  await undo(db, { ...action(), undoes: back.requestId });
  expect(await visible(db)).toEqual(before);
});

test('an earlier text stays with who the person turned out to be', async () => {
  const { db, noteUid, zofiaUid } = await furnished();
  await editNote(db, { ...action(), noteUid, text: 'two' });
  await samePerson(db, { ...action(), handle: mara, contactUid: zofiaUid });
  await bringBack(db, { ...action(), seq: await seqWhere(db, ({ op }) => op === 'editNote') });
  expect(await db.notes.get(noteUid)).toMatchObject({ text: 'Likes sailing.', contactUid: zofiaUid });
  const merge = await seqWhere(
    db,
    ({ op, after }) => op === 'samePerson' && after !== undefined && 'mergedInto' in after,
  );
  expect(await refusal(bringBack(db, { ...action(), seq: merge }))).toBe('changed-since');
});

test('a note of a removed person does not come back without them', async () => {
  const { db, noteUid } = await furnished();
  await editNote(db, { ...action(), noteUid, text: 'two' });
  await removeContact(db, { ...action(), handle: mara });
  const seq = await seqWhere(db, ({ op }) => op === 'editNote');
  expect(await refusal(bringBack(db, { ...action(), seq }))).toBe('not-found');
  expect(await refusal(bringBack(db, { ...action(), seq: 1000 }))).toBe('not-found');
});

test('a removed person comes back with what went with them, though the address is another one’s', async () => {
  const { db, teoUid, seqs } = await furnished();
  const [handle] = await db.handles.where({ contactUid: teoUid }).toArray();
  if (!handle) throw new Error('no handle');
  await keepContact(db, { ...action(), ...shows(handle, { fullName: 'Teodora' }) });
  await bringBack(db, { ...action(), seq: seqs.removed });
  expect(await db.due.get(teoUid)).toMatchObject({ fullName: 'Teo Marsh', last: { excerpt: 'Juggles.' } });
  expect(await contactAt(db, handle)).toMatchObject({ fullName: 'Teodora' });
});

test('a person goes back to before they were kept with their address, but not from under their notes', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara });
  await addNote(db, { ...action(), handle: mara, text: 'one' });
  const made = { seq: 1 };
  expect(await refusal(bringBack(db, { ...action(), ...made }))).toBe('changed-since');
  await deleteNote(db, { ...action(), noteUid: (await db.notes.toArray())[0]?.uid ?? '' });
  await bringBack(db, { ...action(), ...made });
  expect(await visible(db)).toMatchObject({ contacts: [], handles: [], due: [] });
});

test('an address is never current for two, nor a person at two of a kind', async () => {
  const { db, maraUid } = await furnished();
  await settleDoubt(db, {
    ...action(),
    ...shows(mara, { fullName: 'M. Lind', memberId: '4711' }),
    same: false,
  });
  const lost = await seqWhere(
    db,
    ({ op, table, contactUid }) => op === 'settleDoubt' && table === 'handles' && contactUid === maraUid,
  );
  expect(await refusal(bringBack(db, { ...action(), seq: lost }))).toBe('changed-since');
  const db2 = freshStore();
  await keepContact(db2, { ...action(), ...shows(mara, { memberId: '7' }) });
  const uid = (await contactAt(db2, mara))?.uid ?? '';
  const moved = { service: 'linkedin', kind: 'vanity' as const, value: 'mara-lind', raw: 'mara-lind' };
  await samePerson(db2, { ...action(), handle: moved, contactUid: uid });
  const former = await seqWhere(db2, ({ op, before }) => op === 'samePerson' && before !== undefined);
  expect(await refusal(bringBack(db2, { ...action(), seq: former }))).toBe('changed-since');
});

test('what an undone import took away is, once brought back, like anything else: deleted, it is in the trash', async () => {
  const db = freshStore();
  const { operation } = await importAll(db, [record('Ana Reis', { notes: ['Rows.'] })]);
  await undoAll(db, operation);
  const gone = await seqWhere(db, ({ op, table }) => op === 'undo' && table === 'contacts');
  await bringBack(db, { ...action(), seq: gone });
  const [note] = await db.notes.toArray();
  await deleteNote(db, { ...action(), noteUid: note?.uid ?? '' });
  expect((await listTrash(db)).items).toMatchObject([{ table: 'notes', uid: note?.uid }]);
});
