import { expect, test } from 'vitest';
import { isTimeOfDay, isTimeToNotify } from '../../src/domain/notify.ts';

const SUNDAY = '2026-11-22';
const at = (time: string, different: { today?: string; shownOn?: string; quietDays?: number[] } = {}) => {
  const { today = SUNDAY, shownOn, quietDays = [] } = different;
  return isTimeToNotify({ at: '09:00', quietDays }, { today, time, shownOn });
};

test('it is shown from its time on, once a day', () => {
  expect(at('08:59')).toBe(false);
  expect(at('09:00')).toBe(true);
  expect(at('09:00', { shownOn: SUNDAY })).toBe(false);
  expect(at('09:00', { shownOn: '2026-11-21' })).toBe(true);
});

test('a time that was slept through is made up for on the same day, and not after it', () => {
  expect(at('23:59')).toBe(true);
  expect(at('00:00', { today: '2026-11-23', shownOn: '2026-11-21' })).toBe(false);
});

test('on quiet days, and without a time, there is none', () => {
  expect(at('12:00', { quietDays: [0] })).toBe(false);
  expect(at('12:00', { quietDays: [1, 6] })).toBe(true);
  expect(isTimeToNotify({ quietDays: [] }, { today: SUNDAY, time: '12:00' })).toBe(false);
});

test('a time of day has its hours and minutes', () => {
  for (const good of ['00:00', '09:05', '23:59']) expect(isTimeOfDay(good)).toBe(true);
  for (const bad of ['24:00', '9:05', '12:60', '', '12:00:00']) expect(isTimeOfDay(bad)).toBe(false);
});
