import { expect, test } from 'vitest';
import { united } from '../../src/domain/contact.ts';
import { contact } from './people.ts';

test('of two who are one person, what only one of them tells is kept, with where it came from', () => {
  const one = contact({ org: 'Brightwater', tracked: false, fieldSource: { org: 'page' } });
  const other = contact({
    org: 'Northlight',
    place: 'Lisbon',
    fieldSource: { org: 'page', place: 'import' },
  });
  expect(united(one, other)).toMatchObject({
    uid: one.uid,
    org: 'Brightwater',
    place: 'Lisbon',
    tracked: true,
    fieldSource: { org: 'page', place: 'import' },
  });
});

test('what the user typed about either of them stands, and what the user emptied stays empty', () => {
  const read = contact({ fullName: 'Mara Okafor', place: 'Lisbon', fieldSource: { fullName: 'page' } });
  const typed = contact({ fullName: 'Mara', fieldSource: { fullName: 'user', place: 'user' } });
  expect(united(read, typed)).toMatchObject({ fullName: 'Mara', place: 'Lisbon' });
  expect(united(typed, read)).toMatchObject({ fullName: 'Mara' });
  expect(united(typed, read).place).toBeUndefined();
});

test('of two who are one, the standing of either survives', () => {
  const resting = contact({ phase: 'resting', importance: 1, pausedUntil: '2026-12-01' });
  const built = contact({ phase: 'build', importance: 3, pausedUntil: '2027-01-01' });
  const both = { phase: 'build', importance: 3, pausedUntil: '2027-01-01' };
  expect(united(resting, built)).toMatchObject(both);
  expect(united(built, resting)).toMatchObject(both);
  expect(united(resting, contact({ phase: 'letGo' }))).toMatchObject({ phase: 'resting' });
});
