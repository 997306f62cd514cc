import type { PlainDate } from './base.ts';
import type { StoreState } from './copies.ts';
import { dayAt, daysBetween } from './plain-date.ts';

/** Days without a copy outside the browser after which Tend says so, and after which it asks for one. */
const OLD = 14;
const VERY_OLD = 30;

/** So many notes without any copy are worth one at once: nothing of them would outlive this browser, whatever their age. */
const MUCH = 10;

/** How old the last copy outside the browser is, and how loudly to say it. */
export interface CopyAge {
  /** Whole days since it was made; absent where there never was one. */
  days?: number;
  /** 'due': it should be made again; 'overdue': and soon. '' while nothing would be lost, or not much. */
  tone: '' | 'due' | 'overdue';
}

/**
 * The age of the last copy as seen from today. A copy that holds all there is never grows too old; none at all is as bad
 * as the oldest, from the tenth note on.
 */
export function copyAge(
  { backup, changedSince, tally }: Pick<StoreState, 'backup' | 'changedSince' | 'tally'>,
  today: PlainDate,
): CopyAge {
  if (!backup) return { tone: changedSince && (tally.notes ?? 0) >= MUCH ? 'overdue' : '' };
  const days = Math.max(0, daysBetween(dayAt(backup.at), today)); // the clock may have been set back
  const tone = !changedSince || days <= OLD ? '' : days <= VERY_OLD ? 'due' : 'overdue';
  return { days, tone };
}
