import { expect, test } from 'vitest';
import type { ContactRows } from '../../src/domain/due.ts';
import { dueOf } from '../../src/domain/due.ts';
import { contact, followUp, handle, interaction, note, rowsAbout } from './people.ts';

const due = (rows: Partial<ContactRows> = {}) => dueOf(rowsAbout(rows), '2026-11-22');
const rank = { importance: 1, reciprocity: 0 };

test('the line says whom, when, why, and what was last noted', () => {
  expect(due({ handles: [handle()], followUps: [followUp()], notes: [note()] })).toEqual({
    contactUid: 'mara',
    next: '2026-12-01',
    fixed: '2026-12-01',
    reasons: [
      {
        kind: 'followUp',
        uid: 'a-follow-up',
        due: '2026-12-01',
        day: '2026-12-01',
        since: '2026-11-02',
        summary: 'ask about Lisbon',
        why: 'custom',
      },
    ],
    rank,
    fullName: 'Mara Okafor',
    handle: { service: 'linkedin', kind: 'vanity', value: 'mara-okafor', raw: 'mara-okafor' },
    last: { on: '2026-11-02', from: 'note', excerpt: 'Likes sailing.' },
    services: ['linkedin'],
    hasNotes: true,
  });
});

test('somebody with nothing open has a line without a day', () => {
  const closed = [
    followUp({ status: 'completed' }),
    followUp({ status: 'cancelled' }),
    followUp({ deletedAt: 'x' }),
  ];
  expect(due({ followUps: closed })).toEqual({
    contactUid: 'mara',
    reasons: [],
    rank,
    fullName: 'Mara Okafor',
  });
});

test('of several follow-ups the earliest counts', () => {
  const later = followUp({ uid: 'later', due: '2027-01-01' });
  const sooner = followUp({ uid: 'sooner', due: '2026-11-25' });
  const { reasons, next } = due({ followUps: [later, sooner] });
  expect(reasons.map(({ uid }) => uid)).toEqual(['sooner', 'later']);
  expect(next).toBe('2026-11-25');
});

test('a snoozed contact is not due until the day comes', () => {
  const snoozed = followUp({ uid: 'snoozed', due: '2026-11-01', snoozedUntil: '2026-12-24' });
  expect(due({ followUps: [snoozed] }).next).toBe('2026-12-24');
  expect(due({ followUps: [snoozed, followUp()] }).next).toBe('2026-12-01');
});

test('of notes the newest living one counts', () => {
  const old = note({ uid: 'old', created: '2026-01-01T12:00:00.000Z', text: 'old' });
  const gone = note({ uid: 'gone', created: '2026-11-20T12:00:00.000Z', text: 'gone', deletedAt: 'x' });
  const last = note({ uid: 'last', created: '2026-11-10T12:00:00.000Z', text: 'last' });
  expect(due({ notes: [last, gone, old] }).last).toEqual({ on: '2026-11-10', from: 'note', excerpt: 'last' });
});

test('what was said later than the last note was last spoken of, where it has words', () => {
  const notes = [note({ created: '2026-11-10T12:00:00.000Z', text: 'noted' })];
  const call = interaction({ on: '2026-11-12', text: 'talked of boats' });
  const wordless = interaction({ uid: 'b', on: '2026-11-20' });
  const spoken = { on: '2026-11-12', from: 'call', excerpt: 'talked of boats' };
  expect(due({ notes, interactions: [wordless, call] }).last).toEqual(spoken);
  expect(due({ notes, interactions: [{ ...call, deletedAt: 'x' }] }).last?.excerpt).toBe('noted');
});

test('what is promised is fixed; what may wait is not', () => {
  const kept = contact({ cadence: { every: 1, unit: 'month' }, cadenceSince: '2026-01-01' });
  const line = due({ contact: kept, interactions: [interaction()], followUps: [followUp()] });
  expect(line).toMatchObject({ next: '2026-12-01', fixed: '2026-12-01', soft: '2026-12-01' });
  expect(line.reasons.map(({ kind }) => kind)).toEqual(['cadence', 'followUp']);
});

test('the way back is a current address before a former one, and a name before a number', () => {
  const former = handle({ uid: '1', value: 'mara', state: 'former' });
  const number = handle({ uid: '2', kind: 'memberId', value: 'ACoAA1' });
  const gone = handle({ uid: '3', value: 'gone', deletedAt: 'x' });
  const value = (...handles: ReturnType<typeof handle>[]) => due({ handles }).handle?.value;
  expect(value(former, number, gone, handle())).toBe('mara-okafor');
  expect(value(former, number, gone)).toBe('ACoAA1');
  expect(value(former, gone)).toBe('mara');
});

test('a number that only a page told leads nowhere, and names nobody', () => {
  const number = handle({ kind: 'memberId', value: '4711', raw: '' });
  const nameless = contact({ fullName: '' });
  const line = due({ contact: nameless, handles: [number] });
  expect(line).toMatchObject({ fullName: '' });
  expect(line).not.toHaveProperty('handle');
  const seen = { ...number, raw: 'ACoAA1' };
  expect(due({ contact: nameless, handles: [seen] })).toMatchObject({ handle: { raw: 'ACoAA1' } });
});

test('it says the networks of today, each once, and whether something is noted still', () => {
  const handles = [
    handle({ service: 'xing' }),
    handle({ value: 'mara-o' }),
    handle(),
    handle({ service: 'wellfound', state: 'former' }),
  ];
  expect(due({ handles }).services).toEqual(['linkedin', 'xing']);
  expect(due({ notes: [note({ deletedAt: '2026-11-03T00:00:00.000Z' })] })).not.toHaveProperty('hasNotes');
  expect(due({})).not.toHaveProperty('services');
});
