import { expect, test } from 'vitest';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import { page } from '../domain/people.ts';
import { action, everything, freshStore, ivo, mara, person, refusal, TODAY, visible } from './fresh-store.ts';

test('Keep makes a contact with what the page told, and the way back to it', async () => {
  const db = freshStore();
  const { requestId, at } = action();
  await keepContact(db, {
    requestId,
    at,
    handle: { ...mara, raw: 'Mara-Okafor' },
    glimpse: page({ fullName: 'Mara Okafor' }),
  });
  const contact = await contactAt(db, mara);
  expect(contact).toMatchObject({
    fullName: 'Mara Okafor',
    phase: 'maintain',
    importance: 1,
    tracked: true,
    fieldSource: { fullName: 'page' },
    created: at,
    updated: at,
  });
  expect(await db.handles.toArray()).toMatchObject([
    { contactUid: contact?.uid, ...mara, raw: 'Mara-Okafor', state: 'current' },
  ]);
});

test('somebody whose page could not be read is kept by the address alone', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara });
  expect(await contactAt(db, mara)).toMatchObject({ fullName: '', fieldSource: {} });
});

test('keeping somebody twice makes one contact, and Refresh takes over what the page says now', async () => {
  const db = freshStore();
  await keepContact(db, {
    ...action(),
    handle: mara,
    glimpse: page({ fullName: 'Mara Okafor', org: 'Brightwater' }),
  });
  await keepContact(db, {
    ...action(),
    handle: mara,
    glimpse: page({ fullName: 'Mara Okafor', org: 'Northlight' }),
  });
  expect(await db.contacts.toArray()).toMatchObject([{ fullName: 'Mara Okafor', org: 'Northlight' }]);
});

test('a note fills in what was not known yet, and changes nothing that was', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara, glimpse: page({ fullName: 'Mara Okafor' }) });
  const glimpse = page({ fullName: 'Mara O.', org: 'Brightwater' });
  await addNote(db, { ...action(), handle: mara, glimpse, text: 'Likes sailing.' });
  expect(await contactAt(db, mara)).toMatchObject({ fullName: 'Mara Okafor', org: 'Brightwater' });
});

test('the name on the page of somebody else is never taken', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: ivo, glimpse: page({ fullName: 'Mara Okafor' }) });
  expect(await contactAt(db, ivo)).toMatchObject({ fullName: '' });
});

test('two people never share a contact', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara });
  await keepContact(db, { ...action(), handle: ivo });
  expect((await contactAt(db, mara))?.uid).not.toBe((await contactAt(db, ivo))?.uid);
  expect(await contactAt(db, person('mara'))).toBeUndefined();
});

test('removing a contact takes everything out of sight and leaves tombstones', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: ivo });
  const others = await visible(db);
  await addNote(db, { ...action(), handle: mara, text: 'Likes sailing.' });
  await setFollowUp(db, { ...action(), handle: mara, today: TODAY, due: TODAY, summary: '' });
  await removeContact(db, { ...action(), handle: mara });
  expect(await visible(db)).toEqual(others);
  const { contacts = [], notes = [], followUps = [], handles = [] } = await everything(db);
  expect([contacts.length, notes.length, followUps.length, handles.length]).toEqual([2, 1, 1, 2]);
});

test('a removed person who is noted again is a new contact', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'old' });
  const before = await contactAt(db, mara);
  await removeContact(db, { ...action(), handle: mara });
  expect(await contactAt(db, mara)).toBeUndefined();
  await addNote(db, { ...action(), handle: mara, text: 'new' });
  expect((await contactAt(db, mara))?.uid).not.toBe(before?.uid);
});

test('nobody can be removed who is not kept', async () => {
  expect(await refusal(removeContact(freshStore(), { ...action(), handle: mara }))).toBe('not-found');
});

test('an address that changed hands leads to whoever has it now', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara, glimpse: page({ fullName: 'The former Mara' }) });
  await db.handles.toCollection().modify({ state: 'former' });
  const [row] = await db.handles.toArray();
  await keepContact(db, {
    ...action(),
    handle: ivo,
    glimpse: page({ fullName: 'The new Mara' }, { value: ivo.value }),
  });
  const now = await contactAt(db, ivo);
  await db.handles.add({ ...row, uid: 'new', contactUid: now?.uid ?? '', state: 'current' } as NonNullable<
    typeof row
  >);
  expect(await contactAt(db, mara)).toMatchObject({ fullName: 'The new Mara' });
});
