import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { joinGroup, setGroupCadence } from '../../src/store/groups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import * as people from '../domain/people.ts';
import { action, freshStore, ivo, mara, person, refusal, shows, TODAY, visible } from './fresh-store.ts';
import { alter, met, put, withThree } from './shared-rows.ts';

test('a group that others are in stays when the joining that made it is undone', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  const done = action();
  await write(db, { ...done, op: 'joinGroup' }, async (log) => {
    const contact = await db.contacts.get(maraUid);
    await log.add('groups', people.group());
    if (contact) await log.change('contacts', contact, { ...contact, groups: ['a-group'] });
  });
  const other = await alter(db, 'joinGroup', 'contacts', ivoUid, { groups: ['a-group'] });
  await undo(db, { ...action(), undoes: done.requestId });
  expect(isLive(await db.groups.get('a-group'))).toBe(true);
  expect(await db.contacts.get(maraUid)).not.toHaveProperty('groups');
  await undo(db, { ...action(), undoes: other.requestId });
  expect(await db.contacts.get(ivoUid)).not.toHaveProperty('groups');
});

test('a changed cadence of a group is in the lines of its members at once, and back when it is undone', async () => {
  const { db, maraUid } = await withThree();
  await put(db, 'joinGroup', { groups: [people.group()] });
  await alter(db, 'joinGroup', 'contacts', maraUid, { groups: ['a-group'] });
  const before = await db.due.get(maraUid);
  const set = await alter(db, 'setGroupCadence', 'groups', 'a-group', {
    cadence: { every: 1, unit: 'week' },
  });
  expect((await db.due.get(maraUid))?.reasons).toMatchObject([{ kind: 'cadence' }]);
  await undo(db, { ...action(), undoes: set.requestId });
  expect(await db.due.get(maraUid)).toEqual(before);
});

test('somebody with a conversation does not end with the undoing of what made them', async () => {
  const { db } = await withThree();
  const kept = action();
  const noor = person('noor-haddad');
  await keepContact(db, { ...kept, ...shows(noor, { fullName: 'Noor Haddad' }) });
  const { uid = '' } = (await db.contacts.toArray()).find(({ fullName }) => fullName === 'Noor Haddad') ?? {};
  await put(db, 'logInteraction', { interactions: [met('noor', uid)] });
  expect(await refusal(undo(db, { ...action(), undoes: kept.requestId }))).toBe('changed-since');
  await alter(db, 'deleteInteraction', 'interactions', 'noor', 'remove');
  await undo(db, { ...action(), undoes: kept.requestId });
});

test('a removal is done again though others took part in something; not where nobody else is kept any more', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'logInteraction', { interactions: [met('both', maraUid, ivoUid)] });
  const [removal, back, again] = [action(), action(), action()];
  await removeContact(db, { ...removal, handle: mara });
  const removed = await visible(db);
  await undo(db, { ...back, undoes: removal.requestId });
  await undo(db, { ...again, undoes: back.requestId });
  expect(await visible(db)).toEqual(removed);
  const once = action();
  await undo(db, { ...once, undoes: again.requestId });
  await removeContact(db, { ...action(), handle: ivo });
  await undo(db, { ...action(), undoes: once.requestId });
  expect(isLive(await db.contacts.get(maraUid))).toBe(true); // what she has of it would be nobody's
});

test('a panel takes back nothing that is about a group alone, or about another one’s', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara });
  const joins = action();
  await joinGroup(db, { ...joins, target: { handle: ivo }, name: 'Friends' });
  const [{ uid: groupUid } = { uid: '' }] = await db.groups.toArray();
  const sets = action();
  await setGroupCadence(db, { ...sets, groupUid, today: TODAY, cadence: { every: 1, unit: 'month' } });
  for (const { requestId: undoes } of [sets, joins])
    expect(await refusal(undo(db, { ...action(), undoes, handle: mara }))).toBe('not-found');
  await undo(db, { ...action(), undoes: sets.requestId });
  await undo(db, { ...action(), undoes: joins.requestId, handle: ivo });
  expect((await contactAt(db, ivo))?.groups).toBeUndefined();
});

test('a group is the one of that name however it is written, but “C#” is not “C++”', async () => {
  const db = freshStore();
  for (const name of ['C++', 'C#', ' c++ ', 'Zürich', 'ZURICH'])
    await joinGroup(db, { ...action(), target: { handle: mara }, name });
  expect((await db.groups.toArray()).map(({ name }) => name).sort()).toEqual(['C#', 'C++', 'Zürich']);
});
