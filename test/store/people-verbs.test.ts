import { expect, test } from 'vitest';
import { addPerson } from '../../src/store/add-person.ts';
import { keepApart, listApart } from '../../src/store/apart.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { editFields } from '../../src/store/fields.ts';
import { contactAt } from '../../src/store/handles.ts';
import { keptRows } from '../../src/store/kept-rows.ts';
import { mergePeople } from '../../src/store/merge-people.ts';
import { addNote } from '../../src/store/notes.ts';
import { addHandle, removeHandle } from '../../src/store/own-handles.ts';
import { readPersonPage } from '../../src/store/person-page.ts';
import { undo } from '../../src/store/undo.ts';
import {
  action,
  freshStore,
  ivo,
  mara,
  person,
  refusal,
  shows,
  TODAY as today,
  visible,
} from './fresh-store.ts';

const page = shows(mara, { fullName: 'Mara Okafor', org: 'Brightwater', title: 'Pilot' });
const mail = (value: string) => ({ service: 'email', kind: 'address' as const, value, raw: value });

test('what the user types stands against the page, and what they empty the page may fill again', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...page });
  const target = { handle: mara };
  await editFields(db, {
    ...action(),
    target,
    fields: { org: '  Halden   Labs ', title: '', fullName: 'Mara Okafor' },
  });
  const typed = await contactAt(db, mara);
  expect(typed).toMatchObject({ org: 'Halden Labs', fieldSource: { org: 'user', fullName: 'page' } });
  expect(typed?.title).toBeUndefined();
  expect(typed?.fieldSource.title).toBeUndefined();
  await keepContact(db, { ...action(), ...page });
  expect(await contactAt(db, mara)).toMatchObject({ org: 'Halden Labs', title: 'Pilot' });
});

test('a name may not be emptied, nothing may be endless, and what stays as it is writes nothing', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...page });
  const target = { handle: mara };
  expect(await refusal(editFields(db, { ...action(), target, fields: { fullName: ' ' } }))).toBe('no-name');
  expect(await refusal(editFields(db, { ...action(), target, fields: { org: 'x'.repeat(301) } }))).toBe(
    'too-long',
  );
  const before = await visible(db);
  await editFields(db, { ...action(), target, fields: { org: 'Brightwater', headline: '' } });
  expect(await visible(db)).toEqual(before);
});

test('somebody without a profile is kept once, with all that was told, and found under an address later', async () => {
  const db = freshStore();
  const asked = action();
  const told = {
    fields: { fullName: 'Ada Byron', place: 'Porto' },
    howMet: { where: 'School' },
    groups: ['Maths', 'maths'],
  };
  const uid = await addPerson(db, { ...asked, ...told, note: ' Likes engines. ' });
  expect(await addPerson(db, { ...asked, ...told })).toBe(uid);
  const ada = await readPersonPage(db, uid, today);
  expect(ada).toMatchObject({
    contact: {
      fullName: 'Ada Byron',
      howMet: { where: 'School' },
      fieldSource: { fullName: 'user', place: 'user' },
    },
    groups: [{ name: 'Maths' }],
    notes: [{ text: 'Likes engines.' }],
    handles: [],
  });
  await addHandle(db, { ...action(), contactUid: uid, handle: person('ada-byron') });
  expect((await contactAt(db, person('ada-byron')))?.uid).toBe(uid);
  expect(await refusal(addPerson(db, { ...action(), fields: { org: 'Nobody' } }))).toBe('no-name');
});

test('an address of somebody else is refused; mails stand beside each other, profiles take turns', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...page });
  await keepContact(db, { ...action(), handle: ivo });
  const contactUid = (await contactAt(db, mara))?.uid ?? '';
  const add = (handle: typeof mara) => addHandle(db, { ...action(), contactUid, handle });
  expect(await refusal(add(ivo))).toBe('address-taken');
  await add(mail('mara@example.com') as never);
  await add(mail('m.okafor@example.com') as never);
  await add(person('mara-o'));
  const { handles, line } = await readPersonPage(db, contactUid, today);
  expect(handles.map(({ value, state }) => `${value} ${state}`).sort()).toEqual([
    'm.okafor@example.com current',
    'mara-o current',
    'mara-okafor former',
    'mara@example.com current',
  ]);
  expect(line?.handle).toMatchObject({ value: 'mara-o' });
  const first = handles.find(({ value }) => value === 'mara@example.com');
  await removeHandle(db, { ...action(), contactUid, handleUid: first?.uid ?? '' });
  expect(await contactAt(db, mail('mara@example.com'))).toBeUndefined();
  const ivoUid = (await contactAt(db, ivo))?.uid ?? '';
  const theirs = { contactUid: ivoUid, handleUid: handles[0]?.uid ?? '' };
  expect(await refusal(removeHandle(db, { ...action(), ...theirs }))).toBe('not-found');
});

test('of two merged, each field is whose it was chosen to be; notes are together; undo parts them again', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...page });
  await addNote(db, { ...action(), handle: mara, text: 'Rows.' });
  const keep = (await contactAt(db, mara))?.uid ?? '';
  const fields = { fullName: 'M. Okafor', org: 'Halden', place: 'Porto' };
  const other = await addPerson(db, { ...action(), fields, note: 'Paints.' });
  const before = await visible(db);
  const merged = action();
  await mergePeople(db, { ...merged, keep, other, fields: ['org'] });
  const { contact, notes } = await readPersonPage(db, keep, today);
  expect(contact).toMatchObject({ fullName: 'Mara Okafor', org: 'Halden', title: 'Pilot' });
  expect(contact.fieldSource).toEqual({ fullName: 'page', org: 'user', title: 'page' });
  expect(contact.place).toBeUndefined();
  expect(notes.map(({ text }) => text).sort()).toEqual(['Paints.', 'Rows.']);
  expect(await refusal(readPersonPage(db, other, today))).toBe('not-found');
  expect(await refusal(mergePeople(db, { ...action(), keep, other, fields: [] }))).toBe('not-found');
  expect(await refusal(mergePeople(db, { ...action(), keep, other: keep, fields: [] }))).toBe('malformed');
  await undo(db, { ...action(), undoes: merged.requestId });
  expect(await visible(db)).toEqual(before);
});

test('that two are kept apart is remembered, goes along into copies, and can be forgotten', async () => {
  const db = freshStore();
  const a = await addPerson(db, { ...action(), fields: { fullName: 'Mara' } });
  const b = await addPerson(db, { ...action(), fields: { fullName: 'Mara' } });
  await keepApart(db, { a, b, apart: true });
  await keepApart(db, { a: b, b: a, apart: true });
  expect(await listApart(db)).toEqual([[a, b].sort()]);
  expect((await keptRows(db, 'settings')).rows).toContainEqual({
    key: `apart/${[a, b].sort().join('/')}`,
    value: true,
  });
  expect(await refusal(keepApart(db, { a, b: a, apart: true }))).toBe('not-found');
  await keepApart(db, { a: b, b: a, apart: false });
  expect(await listApart(db)).toEqual([]);
});
