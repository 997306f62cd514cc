import { expect, test } from 'vitest';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { answerFollowUp, removeFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote, deleteNote, readNotes } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { listTrash, restoreFromTrash } from '../../src/store/trash.ts';
import { furnished } from './every-write.ts';
import { action, freshStore, mara, person, refusal, shows, TODAY } from './fresh-store.ts';

test('the trash has who and what was deleted, the last first; what went with a person is counted there', async () => {
  const { db, noteUid, followUpUid, maraUid } = await furnished();
  await removeFollowUp(db, { ...action(), followUpUid });
  await deleteNote(db, { ...action(), noteUid });
  expect(await listTrash(db)).toMatchObject({
    count: 4,
    hasMore: false,
    items: [
      {
        table: 'notes',
        uid: noteUid,
        contactUid: maraUid,
        fullName: 'Mara Okafor',
        excerpt: 'Likes sailing.',
      },
      { table: 'followUps', uid: followUpUid, fullName: 'Mara Okafor', excerpt: 'ask about Lisbon' },
      { table: 'contacts', fullName: 'Teo Marsh', excerpt: '', notes: 1, followUps: 0 },
      { table: 'notes', fullName: 'Zofia Wrona', excerpt: 'Snores.' },
    ],
  });
  await removeContact(db, { ...action(), handle: mara });
  const { items, count } = await listTrash(db);
  expect(items.map(({ fullName, notes }) => `${fullName} ${notes}`)).toEqual([
    'Mara Okafor 1',
    'Teo Marsh 1',
    'Zofia Wrona undefined',
  ]);
  expect(count).toBe(3);
  await restoreFromTrash(db, { ...action(), table: 'contacts', uid: maraUid });
  expect((await listTrash(db)).count).toBe(4); // what was deleted before her shows again
  expect((await readNotes(db, maraUid)).notes).toMatchObject([{ text: 'Has a boat.' }]);
});

test('a follow-up that was answered is no trash', async () => {
  const { db, followUpUid } = await furnished();
  await answerFollowUp(db, { ...action(), followUpUid, today: TODAY, answer: 'skipped' });
  expect((await listTrash(db)).items.map(({ table }) => table)).toEqual(['contacts', 'notes']);
});

test('it is read in pages', async () => {
  const db = freshStore();
  for (let n = 0; n < 60; n++) await addNote(db, { ...action(), handle: mara, text: `${n}` });
  const { at } = action();
  for (const { uid } of await db.notes.toArray()) await deleteNote(db, { ...action(), at, noteUid: uid });
  const first = await listTrash(db);
  expect(first).toMatchObject({ count: 60, hasMore: true });
  const last = first.items.at(-1);
  const rest = await listTrash(db, { deletedAt: last?.deletedAt ?? '', uid: last?.uid ?? '' });
  expect(rest).toMatchObject({ count: 60, hasMore: false });
  expect(rest.items).toHaveLength(10);
  expect(new Set([...first.items, ...rest.items].map(({ uid }) => uid)).size).toBe(60);
});

test('a person comes back with their address, as a former one where somebody else has it now', async () => {
  const { db, teoUid } = await furnished();
  const teo = person('teo-marsh');
  await restoreFromTrash(db, { ...action(), table: 'contacts', uid: teoUid });
  expect((await contactAt(db, teo))?.uid).toBe(teoUid);
  await removeContact(db, { ...action(), handle: teo });
  await keepContact(db, { ...action(), ...shows(teo, { fullName: 'Teodora' }) });
  await restoreFromTrash(db, { ...action(), table: 'contacts', uid: teoUid });
  expect(await contactAt(db, teo)).toMatchObject({ fullName: 'Teodora' });
  expect(await db.handles.where({ contactUid: teoUid }).toArray()).toMatchObject([{ state: 'former' }]);
  expect(await db.due.get(teoUid)).toMatchObject({ fullName: 'Teo Marsh', last: { excerpt: 'Juggles.' } });
});

test('a deleted note of whoever turned out to be somebody else is in the trash as theirs', async () => {
  const { db, noteUid, zofiaUid, maraUid } = await furnished();
  await deleteNote(db, { ...action(), noteUid });
  await samePerson(db, { ...action(), handle: mara, contactUid: zofiaUid });
  const { items } = await listTrash(db);
  expect(items[0]).toMatchObject({ uid: noteUid, contactUid: zofiaUid, fullName: 'Zofia Wrona' });
  expect(items.map(({ uid }) => uid)).not.toContain(maraUid);
  await restoreFromTrash(db, { ...action(), table: 'notes', uid: noteUid });
  expect(await db.notes.get(noteUid)).toMatchObject({ contactUid: zofiaUid });
  const merged = { ...action(), table: 'contacts' as const, uid: maraUid };
  expect(await refusal(restoreFromTrash(db, merged))).toBe('not-found');
});

test('nothing comes back that is there, never was, or whose person is removed', async () => {
  const { db, noteUid, teoUid } = await furnished();
  const [theirs] = await db.notes.filter(({ contactUid }) => contactUid === teoUid).toArray();
  const uids = [noteUid, crypto.randomUUID(), theirs?.uid ?? ''];
  for (const uid of uids)
    expect(await refusal(restoreFromTrash(db, { ...action(), table: 'notes', uid }))).toBe('not-found');
});
