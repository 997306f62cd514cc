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
  /** It is a file that was given to the downloads, and never read back: there is no better one. */
  finished?: true;
  /** 'due': it should be made again; 'overdue': and soon. '' while nothing would be lost, or not much. */
  tone: '' | 'due' | 'overdue';
}

/**
 * The age of the last copy as seen from today: of the last good one, whatever was given to the downloads since. A copy
 * that holds all there is never grows too old.
 */
export function copyAge(
  store: Pick<StoreState, 'backup' | 'file' | 'changedSince' | 'tally' | 'begun'>,
  today: PlainDate,
): CopyAge {
  const { backup, file, changedSince } = store;
  const copy = backup ?? file;
  if (!copy) return { tone: changedSince && (store.tally.notes ?? 0) >= MUCH ? 'overdue' : '' };
  const days = Math.max(0, daysBetween(dayAt(copy.at), today)); // the clock may have been set back
  const tone = !changedSince || days <= OLD ? '' : days <= VERY_OLD ? 'due' : 'overdue';
  return { days, ...(!backup && { finished: true }), tone };
}
