import type { Instant, PlainDate } from './base.ts';
import type { StoreState } from './copies.ts';
import { dayAt, daysBetween } from './plain-date.ts';

/** Days without a copy outside the browser after which Tend says so, and after which it asks for one. */
const OLD = 14;
const VERY_OLD = 30;

/** So many notes without any copy are worth one from the next day on: nothing of them would outlive this browser. */
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
  const { backup, file, changedSince, begun } = store;
  const copy = backup ?? file;
  if (!copy) return { tone: changedSince && begun !== undefined ? withoutCopy(store, begun, today) : '' };
  const days = Math.max(0, daysBetween(dayAt(copy.at), today)); // the clock may have been set back
  const tone = !changedSince || days <= OLD ? '' : days <= VERY_OLD ? 'due' : 'overdue';
  return { days, ...(!backup && { finished: true }), tone };
}

/** Calm on the first day; after that by how long there is something of which there is no copy. */
function withoutCopy(
  { tally }: Pick<StoreState, 'tally'>,
  begun: Instant,
  today: PlainDate,
): CopyAge['tone'] {
  const days = daysBetween(dayAt(begun), today);
  const isMuch = (tally.notes ?? 0) >= MUCH && days > 0;
  if (days > (isMuch ? OLD : VERY_OLD)) return 'overdue';
  return isMuch || days > OLD ? 'due' : '';
}
