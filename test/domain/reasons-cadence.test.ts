import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/plain-date.ts';
import { answer, group, lineOn, monthly, reason, type rowsOf, talk, unanswered } from './line-rows.ts';

const TODAY = '2026-11-22';
const set = { cadence: monthly, cadenceSince: '2026-11-02' };
const due = (...rows: Parameters<typeof rowsOf>) => reason(lineOn(TODAY, ...rows), 'cadence')?.due;

describe('a cadence', () => {
  test('restarts at the last real contact', () => {
    expect(due(set, { interactions: [talk('2026-10-31')] })).toBe('2026-11-30');
    expect(due(set, { interactions: [talk('2026-10-31'), talk('2026-11-05', { touch: false })] })).toBe(
      '2026-11-30',
    );
  });

  test('is not moved back by an old import', () => {
    expect(due(set, { interactions: [talk('2026-11-20'), talk('2019-01-01')] })).toBe('2026-12-20');
  });

  test('counts from the day it was set where there was no contact yet, within one interval', () => {
    const day = due(set, {}) ?? '';
    expect(day > '2026-11-02' && day <= '2026-12-02').toBe(true);
  });

  test('is the shortest of their groups’, unless they have their own', () => {
    const groups = [
      group('friends', { every: 1, unit: 'year' }),
      group('sailors', { every: 2, unit: 'week' }),
      group('none'),
    ];
    const rows = { groups, interactions: [talk('2026-11-20')] };
    expect(due({}, rows)).toBe('2026-12-04');
    expect(due(set, rows)).toBe('2026-12-20');
  });

  test('of a group that was left or deleted counts for nobody', () => {
    const gone = group('friends', monthly, { deletedAt: '2026-11-20T10:00:00.000Z' });
    expect(due({}, { groups: [gone] })).toBeUndefined();
    expect(due({ groups: [] }, { groups: [group('friends', monthly)] })).toBeUndefined();
  });

  test('is none at all for whoever has “none”, or is in no group', () => {
    expect(due({ cadence: 'none' }, { groups: [group('friends', monthly)] })).toBeUndefined();
    expect(lineOn(TODAY, {})).not.toHaveProperty('next');
  });

  test('skipped, comes again at the next turn after that day, from the same anchor', () => {
    const interactions = [talk('2026-08-31')];
    const skip = answer('cadence', 'skipped', TODAY, { of: '2026-08-31' });
    expect(due(set, { interactions, answers: [skip] })).toBe('2026-11-30');
  });

  test('skipped before it was up, leaves out that turn', () => {
    const skip = answer('cadence', 'skipped', TODAY, { of: '2026-11-20' });
    expect(due(set, { interactions: [talk('2026-11-20')], answers: [skip] })).toBe('2027-01-20');
  });

  test('put off, comes up on the day said, and is as late as it is', () => {
    const snooze = answer('cadence', 'snoozed', TODAY, { of: '2026-08-31', until: '2026-12-01' });
    const line = lineOn(TODAY, set, { interactions: [talk('2026-08-31')], answers: [snooze] });
    expect(reason(line, 'cadence')).toMatchObject({ due: '2026-09-30', day: '2026-12-01' });
  });

  test('forgets what was said to it once there was contact', () => {
    const said = [
      answer('cadence', 'snoozed', '2026-11-10', { of: '2026-08-31', until: '2027-06-01' }),
      answer('cadence', 'skipped', '2026-11-11', { of: '2026-08-31' }),
    ];
    expect(due(set, { interactions: [talk('2026-08-31'), talk('2026-11-15')], answers: said })).toBe(
      '2026-12-15',
    );
  });

  test('set anew, is not put off by what was said to the one before', () => {
    const yearly = { cadence: { every: 1, unit: 'year' }, cadenceSince: '2026-11-22' } as const;
    const of = '2026-10-31';
    const interactions = [talk(of)];
    const skip = answer('cadence', 'skipped', '2026-11-10', { of });
    const snooze = answer('cadence', 'snoozed', '2026-11-10', { of, until: '2026-11-25' });
    for (const said of [skip, snooze]) {
      const line = lineOn(TODAY, yearly, { interactions, answers: [said] });
      expect(reason(line, 'cadence'), said.answer).toMatchObject({ due: '2027-10-31', day: '2027-10-31' });
    }
  });
});

describe('an unanswered message', () => {
  test('makes the interval longer, each one by itself, and is never red', () => {
    const told = [unanswered('2026-06-30')];
    expect(due(set, { interactions: told })).toBe('2026-08-30');
    told.push(unanswered('2026-08-31'));
    expect(due(set, { interactions: told })).toBe('2026-11-30');
    expect(reason(lineOn(TODAY, set, { interactions: told }), 'cadence')).toMatchObject({
      unanswered: 2,
      calm: true,
    });
  });

  test('makes it longer also for somebody with whom there was no real contact yet', () => {
    const said = unanswered('2026-11-10', { touch: false });
    const first = due(set, {}) ?? '';
    expect(due(set, { interactions: [said] })).toBe(addDays(first, 30));
  });

  test('the third time proposes to let them rest', () => {
    const told = ['2026-01-01', '2026-03-01', '2026-06-01'].map((on) => unanswered(on));
    const line = lineOn(TODAY, set, { interactions: told });
    expect(reason(line, 'rest')).toMatchObject({ due: '2026-10-01', unanswered: 3, calm: true });
    expect(reason(line, 'cadence')).toBeUndefined();
    const replied = [...told, talk('2026-06-05', { direction: 'in' })];
    expect(due(set, { interactions: replied })).toBe('2026-07-05');
  });
});

test('whoever lets the turn pass at which rest is proposed is asked again after one more message', () => {
  const set = { cadence: { every: 1, unit: 'month' }, cadenceSince: '2026-01-01' } as const;
  const told = ['2026-01-01', '2026-03-01', '2026-06-01'].map((on) => unanswered(on));
  const passed = answer('cadence', 'skipped', '2026-10-02', { of: '2026-06-01' });
  const line = lineOn(TODAY, set, { interactions: told, answers: [passed] });
  expect(reason(line, 'rest')).toBeUndefined();
  expect(reason(line, 'cadence')).toMatchObject({ due: '2026-11-01', unanswered: 3, calm: true });
  const more = [...told, unanswered('2026-11-03')];
  expect(reason(lineOn(TODAY, set, { interactions: more, answers: [passed] }), 'rest')).toMatchObject({
    unanswered: 4,
  });
});

test('an answer to a cadence of somebody never talked to holds in every zone', () => {
  const groups = [group('friends', monthly, { cadenceSince: '2026-01-01' })];
  const before = process.env.TZ;
  const nextIn = (zone: string, of: string) => {
    process.env.TZ = zone;
    const put = answer('cadence', 'snoozed', '2026-11-22', { of, until: '2027-02-01' });
    return lineOn('2026-11-23', { created: '2026-11-02T18:30:00.000Z' }, { groups, answers: [put] }).next;
  };
  expect([nextIn('UTC', '2026-11-02'), nextIn('Asia/Tokyo', '2026-11-02')]).toEqual([
    '2027-02-01',
    '2027-02-01',
  ]);
  process.env.TZ = before;
});
