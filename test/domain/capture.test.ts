import { expect, test } from 'vitest';
import { capture } from '../../src/domain/capture.ts';
import { contact, handle, page } from './people.ts';

const unread = contact({ fullName: '' });

test('what was empty is filled and marked as read from the page', () => {
  const told = capture(unread, handle(), page({ fullName: ' Mara Okafor ', org: 'Brightwater' }), 'fill');
  expect(told).toMatchObject({
    fullName: 'Mara Okafor',
    org: 'Brightwater',
    fieldSource: { fullName: 'page', org: 'page' },
  });
});

test('an uncertain reading tells nothing', () => {
  expect(capture(unread, handle(), page({ fullName: 'LinkedIn' }, { sure: false }), 'refresh')).toBe(unread);
});

test('an empty reading takes nothing away', () => {
  const known = contact({ headline: 'Ships boats', fieldSource: { headline: 'page' } });
  expect(capture(known, handle(), page({ headline: '  ' }), 'refresh')).toBe(known);
});

test('what the user typed stands, and so does what the user emptied', () => {
  const typed = contact({ fullName: 'Mara', fieldSource: { fullName: 'user', org: 'user' } });
  expect(capture(typed, handle(), page({ fullName: 'Mara Okafor', org: 'Brightwater' }), 'refresh')).toBe(
    typed,
  );
});

test('what an earlier page told is replaced on Refresh only', () => {
  const known = contact({ headline: 'Builds boats', fieldSource: { headline: 'page' } });
  expect(capture(known, handle(), page({ headline: 'Ships boats' }), 'fill')).toBe(known);
  expect(capture(known, handle(), page({ headline: 'Ships boats' }), 'refresh').headline).toBe('Ships boats');
});

test('what was imported is replaced on Refresh only: else its page would be news at every visit', () => {
  const known = contact({ org: 'Brightwater', fieldSource: { org: 'import' } });
  expect(capture(known, handle(), page({ org: 'Elsewhere' }), 'fill')).toBe(known);
  expect(capture(known, handle(), page({ org: 'Elsewhere' }), 'refresh')).toMatchObject({
    org: 'Elsewhere',
    fieldSource: { org: 'page' },
  });
});

test('the page of somebody else tells nothing', () => {
  expect(capture(unread, handle(), page({ fullName: 'Ivo Lindqvist' }, { value: 'ivo' }), 'refresh')).toBe(
    unread,
  );
});

test('a person who is said to be the same is called as the page calls them now, unless the user did', () => {
  const glimpse = page({ fullName: 'Mara Lind', org: 'Northlight' });
  const imported = contact({ org: 'Brightwater', fieldSource: { fullName: 'import', org: 'page' } });
  expect(capture(imported, handle(), glimpse, 'rename')).toMatchObject({
    fullName: 'Mara Lind',
    org: 'Brightwater',
    fieldSource: { fullName: 'page' },
  });
  const typed = contact({ org: 'Brightwater', fieldSource: { fullName: 'user' } });
  expect(capture(typed, handle(), glimpse, 'rename')).toBe(typed);
});
