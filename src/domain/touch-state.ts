import type { PlainDate } from './base.ts';
import { type Cadence, type CadenceUnit, intervalDays } from './cadence.ts';
import { isAway } from './contact.ts';
import type { PersonRow } from './person-row.ts';
import { addDays, daysBetween } from './plain-date.ts';

/**
 * How somebody stands by when they were last talked to. In touch: within their cadence; slipping: up to twice as long;
 * fading: longer. `resting`: at rest, paused or let go; `never`: not talked to yet; `untracked`: not in the agenda.
 */
export const TOUCH_STATES = ['inTouch', 'slipping', 'fading', 'never', 'resting', 'untracked'] as const;
export type TouchState = (typeof TOUCH_STATES)[number];

/** Days that count as the interval of somebody without a cadence: they fade after a year. */
const WITHOUT_CADENCE = 182.5;

const DAYS: Record<CadenceUnit, number[]> = { day: [], week: [], month: [], year: [] };

/** How somebody stands on a day. */
export function touchState(row: PersonRow, today: PlainDate): TouchState {
  if (isOut(row, today)) return 'resting';
  if (row.untracked) return 'untracked';
  const ratio = overdueRatio(row, today);
  if (ratio === undefined) return 'never';
  return ratio <= 1 ? 'inTouch' : ratio <= 2 ? 'slipping' : 'fading';
}

/** The first day on which somebody who was talked to fades. */
export function fadingSince({ last = '', cadence }: PersonRow): PlainDate {
  return addDays(last, Math.floor(2 * (cadence ? daysOf(cadence) : WITHOUT_CADENCE)) + 1);
}

/** Days since somebody was last talked to, by the days of their interval; undefined where they never were. */
export function overdueRatio({ last, cadence }: PersonRow, today: PlainDate): number | undefined {
  if (last === undefined) return undefined;
  return daysBetween(last, today) / (cadence ? daysOf(cadence) : WITHOUT_CADENCE);
}

/** Whether somebody is left in peace now. */
export function isOut(row: Pick<PersonRow, 'phase' | 'pausedUntil'>, today: PlainDate): boolean {
  return isAway(row) || (row.pausedUntil ?? '') > today;
}

/** The days of one interval. Reckoned once for each cadence: there are few, and many people. */
function daysOf({ every, unit }: Cadence): number {
  const known = DAYS[unit][every] ?? intervalDays({ every, unit }, '2026-01-01');
  DAYS[unit][every] = known;
  return known;
}
