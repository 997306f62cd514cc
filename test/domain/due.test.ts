import { expect, test } from 'vitest';
import { dueOf } from '../../src/domain/due.ts';
import { contact, followUp, handle, note } from './people.ts';

test('the line says whom, when, why, and what was last noted', () => {
  expect(dueOf(contact(), [handle()], [followUp()], [note()])).toEqual({
    contactUid: 'mara',
    next: '2026-12-01',
    followUpUid: 'a-follow-up',
    summary: 'ask about Lisbon',
    since: '2026-11-02',
    fullName: 'Mara Okafor',
    handle: { service: 'linkedin', kind: 'vanity', value: 'mara-okafor', raw: 'mara-okafor' },
    last: { on: '2026-11-02', excerpt: 'Likes sailing.' },
    words: ['mara', 'okafor'],
  });
});

test('somebody with nothing open has a line without a day', () => {
  const closed = [
    followUp({ status: 'completed' }),
    followUp({ status: 'cancelled' }),
    followUp({ deletedAt: 'x' }),
  ];
  expect(dueOf(contact(), [], closed, [])).toEqual({
    contactUid: 'mara',
    fullName: 'Mara Okafor',
    words: ['mara', 'okafor'],
  });
});

test('of several follow-ups the earliest counts', () => {
  const later = followUp({ uid: 'later', due: '2027-01-01' });
  const sooner = followUp({ uid: 'sooner', due: '2026-11-25' });
  expect(dueOf(contact(), [], [later, sooner], []).followUpUid).toBe('sooner');
});

test('a snoozed contact is not due until the day comes', () => {
  const snoozed = followUp({ due: '2026-11-01', snoozedUntil: '2026-12-24' });
  expect(dueOf(contact(), [], [snoozed], []).next).toBe('2026-12-24');
  expect(dueOf(contact(), [], [snoozed, followUp()], []).next).toBe('2026-12-01');
});

test('of notes the newest living one counts', () => {
  const old = note({ uid: 'old', created: '2026-01-01T12:00:00.000Z', text: 'old' });
  const gone = note({ uid: 'gone', created: '2026-11-20T12:00:00.000Z', text: 'gone', deletedAt: 'x' });
  const last = note({ uid: 'last', created: '2026-11-10T12:00:00.000Z', text: 'last' });
  expect(dueOf(contact(), [], [], [last, gone, old]).last).toEqual({ on: '2026-11-10', excerpt: 'last' });
});

test('the way back is a current address before a former one, and a name before a number', () => {
  const former = handle({ uid: '1', value: 'mara', state: 'former' });
  const number = handle({ uid: '2', kind: 'memberId', value: 'ACoAA1' });
  const gone = handle({ uid: '3', value: 'gone', deletedAt: 'x' });
  const value = (rows: ReturnType<typeof handle>[]) => dueOf(contact(), rows, [], []).handle?.value;
  expect(value([former, number, gone, handle()])).toBe('mara-okafor');
  expect(value([former, number, gone])).toBe('ACoAA1');
  expect(value([former, gone])).toBe('mara');
});

test('a number that only a page told leads nowhere, and names nobody', () => {
  const number = handle({ kind: 'memberId', value: '4711', raw: '' });
  const nameless = contact({ fullName: '' });
  expect(dueOf(nameless, [number], [], [])).toEqual({ contactUid: 'mara', fullName: '', words: [] });
  const seen = { ...number, raw: 'ACoAA1' };
  expect(dueOf(nameless, [seen], [], [])).toMatchObject({ handle: { raw: 'ACoAA1' }, words: [] });
});

test('somebody whose name was never read is found by the address', () => {
  expect(dueOf(contact({ fullName: '' }), [handle()], [], []).words).toEqual(['mara', 'okafor']);
});
