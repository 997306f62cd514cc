import type { PlainDate } from './base.ts';
import type { Due } from './due.ts';
import type { Goal } from './goal.ts';
import type { TimelineItem } from './timeline.ts';

/** A goal in a list of them. */
export interface ListedGoal extends Goal {
  /** How many people are linked to it. */
  people: number;
}

/** Something that happened for a goal, and with whom. */
export type GoalDeed = TimelineItem & { who: { contactUid: string; fullName: string }[] };

/** A goal with all that belongs to it. */
export interface GoalPage {
  goal: Goal;
  /** Those who are linked to it, by name. */
  people: Due[];
  /** From which day on what is done with each of them counts for it, by uid: the day they were linked to it. */
  since: Record<string, PlainDate>;
  /** What was done for it, the newest first, 100 at most. */
  deeds: GoalDeed[];
}

/** Open goals first, those that end first before the others; then the closed, the last closed first. */
export function byEnd(a: Goal, b: Goal): number {
  if ((a.status === 'open') !== (b.status === 'open')) return a.status === 'open' ? -1 : 1;
  const order = a.status === 'open' ? compare(a.until, b.until) : compare(b.closedOn ?? '', a.closedOn ?? '');
  return order || compare(a.created, b.created) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
