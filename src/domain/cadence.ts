import type { PlainDate } from './base.ts';
import { addDays, addMonths, daysBetween } from './plain-date.ts';

export const CADENCE_UNITS = ['day', 'week', 'month', 'year'] as const;
export type CadenceUnit = (typeof CADENCE_UNITS)[number];

/** How often to be in touch: every so many days, weeks, months or years. */
export interface Cadence {
  /** From 1. */
  every: number;
  unit: CadenceUnit;
}

/** The most units a cadence may have; 99 years are beyond any acquaintance. */
export const MOST_UNITS = 99;

/**
 * The day so many intervals after an anchor. A month end is clamped from the anchor each time (31 Jan, + 1 = 28 Feb,
 * + 2 = 31 Mar): count from the anchor, never from the last result.
 */
export function addIntervals(anchor: PlainDate, { every, unit }: Cadence, times = 1): PlainDate {
  const units = every * times;
  if (unit === 'day') return addDays(anchor, units);
  if (unit === 'week') return addDays(anchor, 7 * units);
  return addMonths(anchor, unit === 'year' ? 12 * units : units);
}

/** How many days one interval has, counted from an anchor. */
export function intervalDays(cadence: Cadence, anchor: PlainDate): number {
  return daysBetween(anchor, addIntervals(anchor, cadence));
}

/** The first occurrence after a day: anchor, anchor + one interval, and so on. */
export function occurrenceAfter(anchor: PlainDate, cadence: Cadence, day: PlainDate): PlainDate {
  if (anchor > day) return anchor;
  // An interval is never shorter than by its shortest month, so this is at most a few steps too low.
  const least = Math.max(1, intervalDays(cadence, anchor) + (cadence.unit === 'day' ? 0 : 3) * cadence.every);
  let times = Math.max(0, Math.floor(daysBetween(anchor, day) / least));
  while (addIntervals(anchor, cadence, times) <= day) times++;
  return addIntervals(anchor, cadence, times);
}

/**
 * Where a cadence begins for somebody who was never talked to: some day within one interval after the day it was set,
 * always the same for the same person, so that many who are set at once do not come up at once.
 */
export function firstDay(since: PlainDate, cadence: Cadence, uid: string): PlainDate {
  return addDays(since, 1 + (hashOf(uid) % intervalDays(cadence, since)));
}

/** A number of a text by FNV-1a, 32 bits: evenly spread, and the same everywhere. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** The shorter of two cadences comes first. */
export function compareCadences(a: Cadence, b: Cadence): number {
  const [one, other] = [intervalDays(a, '2026-01-01'), intervalDays(b, '2026-01-01')];
  return one - other;
}

/** Whether something that came from outside is a cadence. */
export function isCadence(one: unknown): one is Cadence {
  if (typeof one !== 'object' || one === null) return false;
  const { every, unit } = one as Record<string, unknown>;
  const units: readonly unknown[] = CADENCE_UNITS;
  return Number.isInteger(every) && Number(every) >= 1 && Number(every) <= MOST_UNITS && units.includes(unit);
}
