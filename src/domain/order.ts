import type { PlainDate } from './base.ts';
import type { Due, Rank, Reason } from './due.ts';
import { daysBetween } from './plain-date.ts';

/** What a place in the agenda is made of, and how much each counts. */
export const TERMS = {
  /** How late, a cadence in its intervals, all else in weeks: 1 at two of them and beyond. */
  overdue: 4,
  /** Importance, of 3. */
  importance: 2,
  /** Whether both sides write: the lesser by the greater (Whittaker, Jones & Terveen, CSCW 2002). */
  reciprocity: 1.5,
  /** How lately there was contact: halved every half year. */
  recency: 1,
  /** Years they have been in touch: 1 at five and beyond. */
  longevity: 0.5,
  /** An open goal they may help with. */
  goal: 1,
} as const;

export type Term = keyof typeof TERMS;

/** A term of a line: how much of it there is (0 to 1), and what that counts. */
export interface Share {
  term: Term;
  share: number;
  points: number;
}

/** Days in which a reason without a cadence is one interval late. */
const WEEK = 7;

/** Reasons that are up on a day; where none is, the next ones. */
export function reasonsUp({ reasons, next }: Pick<Due, 'reasons' | 'next'>, today: PlainDate): Reason[] {
  const until = next !== undefined && next > today ? next : today;
  return reasons.filter(({ day }) => day <= until);
}

/** How many days late a line is by its worst reason; 0 where nothing is late or all of it is calm. */
export function daysLate(line: Pick<Due, 'reasons' | 'next'>, today: PlainDate): number {
  const late = reasonsUp(line, today).map(({ calm, due }) => (calm ? 0 : daysBetween(due, today)));
  return Math.max(0, ...late);
}

/** Why a line stands where it stands: its terms, each with its points. */
export function sharesOf(line: Pick<Due, 'reasons' | 'rank' | 'next'>, today: PlainDate): Share[] {
  const { rank } = line;
  const shares: Record<Term, number> = {
    overdue: Math.min(1, intervalsLate(line, today) / 2),
    importance: rank.importance / 3,
    reciprocity: rank.reciprocity,
    recency: rank.last === undefined ? 0 : 0.5 ** (Math.max(0, daysBetween(rank.last, today)) / 182),
    longevity: longevity(rank, today),
    goal: rank.goal !== undefined && rank.goal >= today ? 1 : 0,
  };
  return (Object.keys(TERMS) as Term[]).map((term) => ({
    term,
    share: shares[term],
    points: shares[term] * TERMS[term],
  }));
}

/** How many intervals late a line is by its worst reason: a cadence by its own, a promise or a date by weeks. */
function intervalsLate(line: Pick<Due, 'reasons' | 'rank' | 'next'>, today: PlainDate): number {
  const { interval = WEEK } = line.rank;
  const late = reasonsUp(line, today).map(({ kind, calm, due }) =>
    calm ? 0 : daysBetween(due, today) / (kind === 'cadence' ? interval : WEEK),
  );
  return Math.max(0, ...late);
}

function longevity({ first }: Rank, today: PlainDate): number {
  return first === undefined ? 0 : Math.min(1, Math.max(0, daysBetween(first, today)) / (5 * 365.25));
}

/** A line's points: the sum of its terms. */
export function pointsOf(line: Pick<Due, 'reasons' | 'rank' | 'next'>, today: PlainDate): number {
  return sharesOf(line, today).reduce((sum, { points }) => sum + points, 0);
}

/** The lines of a day in their order: by points, then by day and uid. */
export function inOrderOf(lines: Due[], today: PlainDate): Due[] {
  const points = new Map(lines.map((line) => [line, pointsOf(line, today)]));
  const of = (line: Due) => points.get(line) ?? 0;
  return [...lines].sort((a, b) => of(b) - of(a) || compare(keyOf(a), keyOf(b)));
}

function keyOf({ next = '', contactUid }: Due): string {
  return next + contactUid;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
