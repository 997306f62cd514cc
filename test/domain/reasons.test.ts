import { describe, expect, test } from 'vitest';
import { answer, lineOn, monthly, reason, sighting, talk } from './line-rows.ts';
import { followUp, occasion } from './people.ts';

const TODAY = '2026-11-22';
const set = { cadence: monthly, cadenceSince: '2026-11-02' };

describe('whoever rests, is let go or paused', () => {
  const rows = { interactions: [talk('2026-08-31')], followUps: [followUp({ due: '2026-11-01' })] };

  test('leaves the agenda, and comes back to what was there', () => {
    for (const phase of ['resting', 'letGo'] as const)
      expect(lineOn(TODAY, { ...set, phase }, rows)).toMatchObject({ reasons: [] });
    for (const phase of ['build', 'maintain', 'activate'] as const)
      expect(lineOn(TODAY, { ...set, phase }, rows).reasons).toHaveLength(2);
  });

  test('comes up when the pause ends, and is not late for it', () => {
    const { reasons, next } = lineOn(TODAY, { ...set, pausedUntil: '2027-01-04' }, rows);
    expect(next).toBe('2027-01-04');
    expect(reasons.map(({ due, day }) => [due, day])).toEqual([
      ['2027-01-04', '2027-01-04'],
      ['2027-01-04', '2027-01-04'],
    ]);
  });

  test('untracked, has the reminders that were set and nothing else', () => {
    const { reasons } = lineOn(
      TODAY,
      { ...set, tracked: false },
      { ...rows, sightings: [sighting('2026-11-20')] },
    );
    expect(reasons.map(({ kind }) => kind)).toEqual(['followUp']);
  });
});

describe('somebody connected lately', () => {
  const connected = { connectedOn: '2026-11-01', created: '2026-11-02T09:00:00.000Z' };

  test('comes up after three days, calmly, where nothing was said to them yet', () => {
    const found = reason(lineOn(TODAY, connected), 'connected');
    expect(found).toMatchObject({ due: '2026-11-04', calm: true });
  });

  test('does not where there was any contact, or the connection is an old one', () => {
    const talked = { interactions: [talk('2026-11-03', { touch: false })] };
    expect(reason(lineOn(TODAY, connected, talked), 'connected')).toBeUndefined();
    expect(reason(lineOn(TODAY, { ...connected, connectedOn: '2026-10-02' }), 'connected')).toBeUndefined();
    expect(reason(lineOn(TODAY, { ...connected, connectedOn: '2026-10-03' }), 'connected')).toBeDefined();
  });

  test('answered once, never comes up for it again', () => {
    const answers = [answer('connected', 'skipped', '2026-11-04')];
    expect(lineOn(TODAY, connected, { answers }).reasons).toEqual([]);
  });
});

test('an offer that has expired is dropped, without anybody doing anything', () => {
  const followUps = [followUp({ due: '2026-11-10', expires: TODAY })];
  expect(lineOn(TODAY, {}, { followUps })).toMatchObject({ next: '2026-11-10', stale: '2026-11-23' });
  expect(lineOn('2026-11-23', {}, { followUps })).toMatchObject({ reasons: [] });
});

test('put off beyond its last day, it comes up once more, on that day', () => {
  const followUps = [followUp({ due: '2026-11-10', expires: '2026-11-12', snoozedUntil: TODAY })];
  expect(lineOn(TODAY, {}, { followUps })).toMatchObject({ next: TODAY, stale: '2026-11-23' });
  expect(lineOn('2026-11-23', {}, { followUps }).reasons).toEqual([]);
});

test('good news stays until answered; what was judged no news, or not good, goes', () => {
  const news = (verdict?: 'news' | 'notNews' | 'notGood') => ({
    sightings: [sighting('2026-11-01', verdict && { verdict })],
  });
  expect(lineOn(TODAY, {}, news()).reasons).toMatchObject([{ kind: 'news', due: '2026-11-01', calm: true }]);
  expect(lineOn(TODAY, {}, news('news')).reasons).toHaveLength(1);
  expect(lineOn(TODAY, {}, news('notNews')).reasons).toEqual([]);
  expect(lineOn(TODAY, {}, news('notGood')).reasons).toEqual([]);
  const answers = [answer('news/news', 'done', TODAY)];
  expect(lineOn(TODAY, {}, { ...news(), answers }).reasons).toEqual([]);
});

test('nobody comes up twice on a day on which they were answered, but for what the user set for it', () => {
  const rows = {
    interactions: [talk('2026-08-31')],
    sightings: [sighting(TODAY)],
    followUps: [followUp({ due: TODAY })],
    answers: [answer('followUp/another', 'done', TODAY)],
  };
  const up = lineOn(TODAY, set, rows).reasons.filter(({ day }) => day <= TODAY);
  expect(up.map(({ kind }) => kind)).toEqual(['followUp']);
  const tomorrow = lineOn('2026-11-23', set, rows).reasons.filter(({ day }) => day <= '2026-11-23');
  expect(tomorrow.map(({ kind }) => kind).toSorted()).toEqual(['cadence', 'followUp', 'news']);
});

test('a greeting comes up on its day beside all else, whatever was answered on it', () => {
  const rows = {
    followUps: [followUp({ due: TODAY, occasion: 'trip' })],
    greetings: [occasion({ kind: 'greeting', summary: 'Founders day', days: [TODAY] })],
    answers: [answer('news/other', 'done', TODAY)],
  };
  const up = (today: string, more = {}) =>
    lineOn(today, {}, { ...rows, ...more })
      .reasons.filter(({ day }) => day <= today)
      .map(({ kind }) => kind)
      .toSorted();
  expect(up(TODAY)).toEqual(['followUp', 'greeting']);
  // The trip was answered by itself: the day is still the founders'.
  const answers = [...rows.answers, answer('followUp/f', 'done', TODAY)];
  expect(up(TODAY, { answers, followUps: [] })).toEqual(['greeting']);
});

test('somebody with several reasons has one line, the next reason first', () => {
  const line = lineOn(TODAY, set, {
    interactions: [talk('2026-08-31')],
    followUps: [followUp({ due: '2026-11-20' })],
    sightings: [sighting('2026-11-10')],
  });
  expect(line).toMatchObject({ next: '2026-09-30', fixed: '2026-11-20', soft: '2026-09-30' });
  expect(line.reasons.map(({ kind }) => kind)).toEqual(['cadence', 'news', 'followUp']);
});
