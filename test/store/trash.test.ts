import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { answerFollowUp, removeFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { listHistory } from '../../src/store/history.ts';
import { addNote, deleteNote, readNotes } from '../../src/store/notes.ts';
import { nameOfJoined } from '../../src/store/revive-or-join.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { listTrash, restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { furnished } from './every-write.ts';
import { action, freshStore, mara, person, refusal, shows, TODAY, visible } from './fresh-store.ts';

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

test('a person comes back with their address, as a former one where somebody of another name has it now', async () => {
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

/** Mara with a note, removed, and kept anew at her address with another one. */
async function keptAnew(before: Record<string, string> = {}, since: Record<string, string> = {}) {
  const db = freshStore();
  await addNote(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', ...before }), text: 'Sails.' });
  const removed = await contactAt(db, mara);
  await removeContact(db, { ...action(), handle: mara });
  await addNote(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', ...since }), text: 'Rows.' });
  const kept = await contactAt(db, mara);
  return { db, removed: removed?.uid ?? '', kept: kept?.uid ?? '' };
}

const restored = (uid: string) => ({ ...action(), table: 'contacts' as const, uid });
const texts = async (db: ReturnType<typeof freshStore>, uid: string) =>
  (await readNotes(db, uid)).notes.map(({ text }) => text);

test('a removed person who is kept anew by now comes back to that one, as one action', async () => {
  const { db, removed, kept } = await keptAnew(
    { headline: 'Researcher', memberId: '7' },
    { place: 'Lisbon' },
  );
  const before = await visible(db);
  const asked = restored(removed);
  await restoreFromTrash(db, asked);
  await restoreFromTrash(db, asked); // asked again
  expect(await nameOfJoined(db, removed)).toBe('Mara Okafor');
  expect(await texts(db, kept)).toEqual(['Rows.', 'Sails.']);
  expect((await visible(db)).contacts).toMatchObject([
    { uid: kept, headline: 'Researcher', place: 'Lisbon' },
  ]);
  const theirs = await db.handles.filter(isLive).toArray();
  expect(theirs.map((one) => `${one.kind} ${one.state} ${one.contactUid === kept}`).sort()).toEqual([
    'memberId current true',
    'vanity current true',
  ]);
  expect((await listTrash(db)).count).toBe(0);
  await undo(db, { ...action(), undoes: asked.requestId });
  expect(await visible(db)).toEqual(before);
  expect((await listTrash(db)).items).toMatchObject([{ uid: removed, notes: 1 }]);
});

test('an earlier version of them that is brought back goes to whoever is kept now too', async () => {
  const { db, removed, kept } = await keptAnew();
  const { actions } = await listHistory(db, { contactUid: removed });
  const step = actions
    .flatMap(({ steps }) => steps)
    .find(({ table, after }) => table === 'contacts' && after?.deletedAt);
  const { bringBack } = await import('../../src/store/bring-back.ts');
  await bringBack(db, { ...action(), seq: step?.seq ?? 0 });
  expect(await texts(db, kept)).toEqual(['Rows.', 'Sails.']);
});

test('another member who has the address now is somebody else', async () => {
  const { db, removed, kept } = await keptAnew({ memberId: '7' }, { memberId: '8' });
  await restoreFromTrash(db, restored(removed));
  expect(await nameOfJoined(db, removed)).toBeUndefined();
  expect(await texts(db, kept)).toEqual(['Rows.']);
  expect(await texts(db, removed)).toEqual(['Sails.']);
});

test('who has the member number by now is the person, whoever has the address', async () => {
  const { db, removed } = await keptAnew({ memberId: '7' }, { memberId: '8' });
  const moved = person('mara-new');
  await addNote(db, { ...action(), ...shows(moved, { fullName: 'Mara O.', memberId: '7' }), text: 'Moved.' });
  await restoreFromTrash(db, restored(removed));
  expect(await nameOfJoined(db, removed)).toBe('Mara O.');
  const one = await contactAt(db, moved);
  expect(await texts(db, one?.uid ?? '')).toEqual(['Moved.', 'Sails.']);
  expect(await contactAt(db, mara), 'is still the other one').not.toMatchObject({ uid: one?.uid });
  const current = (await db.handles.where({ contactUid: one?.uid }).toArray()).filter(
    ({ state, deletedAt }) => state === 'current' && !deletedAt,
  );
  expect(current.map(({ value }) => value).sort()).toEqual(['7', 'mara-new']);
});
