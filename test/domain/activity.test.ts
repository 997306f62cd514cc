import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countActivity, QUARTERS, quarterOf, WEEKS, weekOf } from '../../src/domain/activity.ts';
import type { Favour } from '../../src/domain/favour.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { WEEK_STARTS, type Weekday } from '../../src/domain/locale.ts';
import { addDays, daysBetween } from '../../src/domain/plain-date.ts';

const today = '2026-11-27'; // a Friday
const base = { uid: 'a', created: '2026-11-20T12:00:00.000Z', updated: '2026-11-20T12:00:00.000Z' };
const talk = (on: string, different: Partial<Interaction> = {}): Interaction => ({
  ...base,
  participants: ['mara'],
  on,
  kind: 'message',
  direction: 'out',
  touch: true,
  text: '',
  ...different,
});
const favour = (on: string, different: Partial<Favour> = {}): Favour => ({
  ...base,
  contactUid: 'mara',
  on,
  side: 'gave',
  kind: 'intro',
  text: '',
  ...different,
});

test('a year of weeks from Monday to Sunday ends with this week', () => {
  const { weeks } = countActivity({ today, weekStart: 1 });
  expect(weeks).toHaveLength(WEEKS);
  expect(weeks.at(-1)?.from).toBe('2026-11-23');
  expect(weeks[0]?.from).toBe('2025-12-01');
});

test('weeks begin on the day that the user or their region begins them on', () => {
  const first = (weekStart: Weekday) => countActivity({ today, weekStart }).weeks.at(-1)?.from;
  expect([first(1), first(0), first(6)]).toEqual(['2026-11-23', '2026-11-22', '2026-11-21']);
});

test('conversations count in the week they were, each once, by who wrote', () => {
  const count = countActivity({ today, weekStart: 1 });
  count.conversations([
    talk('2026-11-23'),
    talk('2026-11-29', { direction: 'in', participants: ['mara', 'ivo'] }),
    talk('2026-11-22', { direction: 'both' }),
    talk('2025-11-30'),
    talk('2026-11-24', { deletedAt: base.created }),
  ]);
  count.conversations([talk('2025-12-01')]);
  expect(count.weeks.at(-1)).toMatchObject({ in: 1, out: 1, both: 0 });
  expect(count.weeks.at(-2)).toMatchObject({ in: 0, out: 0, both: 1 });
  expect(count.weeks.at(-1)?.people).toEqual({ mara: { out: 1, in: 1 }, ivo: { in: 1 } });
  expect(count.weeks[0]).toMatchObject({ out: 1 });
  expect(count.weeks.reduce((sum, week) => sum + week.in + week.out + week.both, 0)).toBe(4);
});

test('notes count on the day they were written, deleted ones do not', () => {
  const count = countActivity({ today, weekStart: 1 });
  count.notes([{ created: '2026-11-25T12:00:00.000Z' }, { ...base, deletedAt: base.created }]);
  expect(count.weeks.at(-1)?.notes).toBe(1);
  expect(count.weeks.at(-2)?.notes).toBe(0);
});

test('favours count in their quarter by side; thanks, deleted and older ones do not', () => {
  const count = countActivity({ today, weekStart: 1 });
  count.favours([
    favour('2026-10-01'),
    favour('2026-12-31', { side: 'asked' }),
    favour('2026-09-30', { side: 'received' }),
    favour('2026-10-02', { kind: 'thanks' }),
    favour('2026-10-02', { deletedAt: base.created }),
    favour('2024-12-31'),
  ]);
  expect(count.quarters).toHaveLength(QUARTERS);
  expect(count.quarters.at(-1)).toEqual({
    from: '2026-10-01',
    gave: 1,
    received: 0,
    asked: 1,
    people: { mara: { gave: 1, asked: 1 } },
  });
  expect(count.quarters.at(-2)).toEqual({
    from: '2026-07-01',
    gave: 0,
    received: 1,
    asked: 0,
    people: { mara: { received: 1 } },
  });
  expect(count.quarters[0]).toEqual({ from: '2025-01-01', gave: 0, received: 0, asked: 0, people: {} });
});

test('every day of the last year is in just the week that begins on its first day', () => {
  const at = fc.integer({ min: 0, max: 4000 });
  const before = fc.integer({ min: 0, max: 363 });
  fc.assert(
    fc.property(at, before, fc.constantFrom(...WEEK_STARTS), (at, before, weekStart) => {
      const now = addDays('2020-01-01', at);
      const day = addDays(weekOf(now, weekStart), -before + 6);
      const count = countActivity({ today: now, weekStart });
      count.conversations([talk(day)]);
      const week = count.weeks.filter(({ out }) => out > 0);
      expect(week.map(({ from }) => from)).toEqual([weekOf(day, weekStart)]);
      expect(daysBetween(weekOf(day, weekStart), day)).toBeLessThan(7);
      expect(new Date(weekOf(day, weekStart)).getUTCDay()).toBe(weekStart);
      expect(quarterOf(day) <= day).toBe(true);
    }),
  );
});
