import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { joinHandle, meet } from '../../src/store/meet.ts';
import { addNote } from '../../src/store/notes.ts';
import { panelRows } from '../../src/store/panel.ts';
import { search } from '../../src/store/search.ts';
import { undo } from '../../src/store/undo.ts';
import {
  action,
  everything,
  freshStore,
  mara,
  member,
  person,
  refusal,
  shows,
  TODAY,
  visible,
} from './fresh-store.ts';

const MARA = { fullName: 'Mara Okafor', memberId: '4711' };
const place = 'page:s:1';

/** Where each living handle leads, and whether it still does: 'vanity mara-okafor current'. */
async function handlesOf(db: TendDatabase): Promise<string[]> {
  const rows = (await db.handles.toArray()).filter(isLive);
  return rows.map(({ kind, value, state }) => `${kind} ${value} ${state}`).sort();
}

test('a member number comes with the next write, and then every address by it leads to the person', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }), text: 'Sails.' });
  expect(await handlesOf(db)).toEqual(['vanity mara-okafor current']);
  await addNote(db, { ...action(), ...shows(mara, MARA), text: 'Rows.' });
  expect(await handlesOf(db)).toEqual(['memberId 4711 current', 'vanity mara-okafor current']);
  const { contact, notes } = await panelRows(db, { handle: member('4711'), place, today: TODAY });
  expect(contact).toMatchObject({ fullName: 'Mara Okafor' });
  expect(notes).toHaveLength(2);
});

test('somebody kept in Sales Navigator is known at their profile, and a changed address becomes a former one', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(member('4711'), { fullName: 'Mara Okafor' }) });
  const before = await everything(db);
  expect(await meet(db, shows(mara, MARA))).toMatchObject({ is: 'join' });
  const { contact } = await panelRows(db, { ...shows(mara, MARA), place, today: TODAY });
  expect(contact, 'shown, though not joined yet').toMatchObject({ fullName: 'Mara Okafor' });
  expect(await everything(db), 'looking stores nothing').toEqual(before);

  await joinHandle(db, { ...action(), ...shows(mara, MARA) });
  expect(await contactAt(db, mara)).toMatchObject({ fullName: 'Mara Okafor' });
  await joinHandle(db, { ...action(), ...shows(person('mara-lind'), MARA) });
  expect(await handlesOf(db)).toEqual([
    'memberId 4711 current',
    'vanity mara-lind current',
    'vanity mara-okafor former',
  ]);
  expect((await meet(db, shows(mara, MARA))).is, 'the old address still leads to her').toBe('known');
  expect((await search(db, 'mara')).hits[0]?.line.handle).toMatchObject({ value: 'mara-lind' });
});

test('a join that was meanwhile done by another tab does nothing', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(member('4711'), { fullName: 'Mara Okafor' }) });
  await joinHandle(db, { ...action(), ...shows(mara, MARA) });
  const before = await visible(db);
  await joinHandle(db, { ...action(), ...shows(mara, MARA) });
  expect(await visible(db)).toEqual(before);
});

test('taking a join back leaves the person as they were before', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), ...shows(mara, MARA), text: 'Sails.' });
  const before = await visible(db);
  const join = action();
  await joinHandle(db, { ...join, ...shows(person('mara-lind'), MARA) });
  await addNote(db, { ...action(), ...shows(mara, MARA), text: 'Rows.' });
  expect(await refusal(undo(db, { ...action(), undoes: join.requestId })), 'built on').toBe('changed-since');
  const again = action();
  await joinHandle(db, { ...again, ...shows(person('mara-l'), MARA) });
  await undo(db, { ...action(), undoes: again.requestId, handle: mara });
  expect((await visible(db)).contacts).toEqual(before.contacts);
  expect(await contactAt(db, person('mara-l'))).toBeUndefined();
});

test('a first note is not taken back from under an address that was joined since', async () => {
  const db = freshStore();
  const first = action();
  await addNote(db, { ...first, ...shows(member('4711'), { fullName: 'Mara Okafor' }), text: 'Sails.' });
  await joinHandle(db, { ...action(), ...shows(mara, MARA) });
  await undo(db, { ...action(), undoes: first.requestId });
  const { contact, notes } = await panelRows(db, { handle: mara, place, today: TODAY });
  expect(contact).toMatchObject({ fullName: 'Mara Okafor' });
  expect(notes).toEqual([]);
});

test('an address seen later is remembered for going back, also for a number that a page had told', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, MARA) });
  const rawNumber = async () => (await db.handles.toArray()).find(({ kind }) => kind === 'memberId')?.raw;
  expect(await rawNumber()).toBe('');
  await addNote(db, { ...action(), ...shows(member('4711'), { fullName: 'Mara Okafor' }), text: 'Sails.' });
  expect(await rawNumber()).toBe('ACwAA4711');
});

test('while it is in doubt who is shown nothing is written about them', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, MARA) });
  const before = await everything(db);
  const other = shows(mara, { fullName: 'Mara Okafor', memberId: '4712' });
  const appointment = { today: TODAY, due: TODAY, summary: '' };
  for (const write of [
    addNote(db, { ...action(), ...other, text: 'Sails.' }),
    setFollowUp(db, { ...action(), ...other, ...appointment }),
    keepContact(db, { ...action(), ...other }),
  ])
    expect(await refusal(write)).toBe('in-doubt');
  expect(await everything(db)).toEqual(before);
  expect(await panelRows(db, { ...other, place, today: TODAY })).toMatchObject({
    doubt: { why: 'number', kept: 'Mara Okafor', seen: 'Mara Okafor' },
    notes: [],
    followUps: [],
  });
});

test('one’s own profile is never a contact', async () => {
  const db = freshStore();
  const own = shows(person('robin-vale'), { fullName: 'Robin Vale', memberId: '1', isSelf: 'true' });
  expect(await refusal(keepContact(db, { ...action(), ...own }))).toBe('own-profile');
  expect(await refusal(addNote(db, { ...action(), ...own, text: 'I sail.' }))).toBe('own-profile');
  expect(await db.contacts.count()).toBe(0);
});
