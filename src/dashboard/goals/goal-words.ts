import type { Goal } from '../../domain/goal.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { sayCount, sayFromOne } from '../../words/plural.ts';

/** How long a goal has still to go, or when it was closed. */
export function goalState({ status, until, closedOn = until }: Goal, days: NearDays): string {
  if (status !== 'open')
    return say(status === 'reached' ? 'goal_reached_on' : 'goal_dropped_on', shortDay(closedOn, days));
  const left = daysBetween(days.today, until);
  if (left === 0) return say('goal_last_day');
  return left > 0 ? sayCount('goal_days_left', left) : sayFromOne('goal_days_over', -left);
}
