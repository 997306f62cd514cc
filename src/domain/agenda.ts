import type { PlainDate } from './base.ts';
import type { Due } from './due.ts';
import { inOrderOf } from './order.ts';
import { addDays } from './plain-date.ts';

/** Lines of what may wait that a day takes, unless the user chose otherwise. */
export const DAILY_LIMIT = 5;

/** The most a day may take. */
export const MOST_A_DAY = 100;

/** Days ahead that the agenda shows. */
export const AHEAD = 7;

/** What the day takes: the user's limit, and the people answered today who are not up by a promise, who count towards it. */
export interface Quota {
  today: PlainDate;
  limit: number;
  answered: number;
  /** Those of them who came by no promise or date: the day gave them its place for who may wait. */
  hadTurn: number;
}

/** Who is up today, in the order explained by `order.ts`, and who comes later this week, the longest waiting first. */
export interface Agenda {
  today: Due[];
  later: Due[];
}

/**
 * The agenda: a pure function of all lines, today and the settings. Promises and dated things come up on their day,
 * however many they are. What is left of the limit, and one place at least, goes to those who have waited longest, so
 * that everybody's turn comes; the others stand under later this week, before those whose day is yet to come.
 */
export function agendaOf(lines: Due[], quota: Quota): Agenda {
  const { today } = quota;
  const fixed = lines.filter((line) => isUp(line.fixed, today));
  const waiting = lines
    .filter((line) => !isUp(line.fixed, today) && isUp(line.soft, today))
    .sort((a, b) => compare(placeOf(a.soft, a), placeOf(b.soft, b)));
  const taken = turns(quota, fixed.length);
  const ahead = lines
    .filter(({ next }) => next !== undefined && next > today && next <= addDays(today, AHEAD))
    .sort((a, b) => compare(placeOf(a.next, a), placeOf(b.next, b)));
  return {
    today: inOrderOf([...fixed, ...waiting.slice(0, taken)], today),
    later: [...waiting.slice(taken), ...ahead],
  };
}

/**
 * How many of those who may wait have their turn beside so many who may not: what these leave of the limit, and one at
 * least, or a month of promises would starve them. Once that one was answered, the day is done.
 */
export function turns({ limit, answered, hadTurn }: Quota, fixed: number): number {
  return Math.max(0, limit - fixed - answered, 1 - hadTurn);
}

/**
 * The day on which somebody's turn comes who waits in that place (from 0) under later: as many a day as the limit, evenly,
 * where the days before are answered and bring no promises of their own.
 */
export function turnOf(place: number, { today, limit }: Pick<Quota, 'today' | 'limit'>): PlainDate {
  return addDays(today, 1 + Math.floor(place / limit));
}

function isUp(day: PlainDate | undefined, today: PlainDate): boolean {
  return day !== undefined && day <= today;
}

function placeOf(day: PlainDate | undefined, { contactUid }: Due): string {
  return `${day}${contactUid}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
