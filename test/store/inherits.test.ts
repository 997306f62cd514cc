import { expect, test } from 'vitest';
import { keepContact } from '../../src/store/contacts.ts';
import { joinGroup, leaveGroup, setGroupCadence } from '../../src/store/groups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { setCadence } from '../../src/store/standing.ts';
import { Days } from '../torture/calendar-clock.ts';
import { ivo, mara } from './fresh-store.ts';

/** Mara, kept long ago, and a group of others that has had a cadence for long. */
async function oldFriends() {
  const days = new Days('2025-01-05');
  const { db } = days;
  await keepContact(db, { ...days.action(), handle: mara });
  await joinGroup(db, { ...days.action(), target: { handle: ivo }, name: 'Friends' });
  const [{ uid: groupUid } = { uid: '' }] = await db.groups.toArray();
  await setGroupCadence(db, { ...days.action(), groupUid, cadence: { every: 1, unit: 'month' } });
  const target = { contactUid: (await contactAt(db, mara))?.uid ?? '' };
  const line = async () => (await db.due.get(target.contactUid))?.reasons[0];
  return { days, db, target, groupUid, line };
}

test('a group’s cadence counts from the day somebody joined it', async () => {
  const { days, db, target, groupUid, line } = await oldFriends();
  days.pass(600);
  await joinGroup(db, { ...days.action(), target, name: 'Friends' });
  const since = days.today;
  expect(await line()).toMatchObject({ since });
  expect(((await line())?.day ?? '') > since).toBe(true);
  days.pass(10);
  await joinGroup(db, { ...days.action(), target, name: 'Chess' }); // has no cadence: nothing begins
  expect(await line()).toMatchObject({ since });
  await leaveGroup(db, { ...days.action(), target, groupUid });
  expect(await line()).toBeUndefined();
});

test('whoever gives up a cadence of their own has the group’s from that day', async () => {
  const { days, db, target, line } = await oldFriends();
  await joinGroup(db, { ...days.action(), target, name: 'Friends' });
  await setCadence(db, { ...days.action(), target, cadence: 'none' });
  days.pass(500);
  await setCadence(db, { ...days.action(), target });
  expect(await line()).toMatchObject({ since: days.today });
  expect((await line())?.day ?? '').toSatisfy((day: string) => day > days.today);
});
