import type { StoreState } from '../../domain/copies.ts';
import { daysFrom } from '../history/moments.ts';
import type { Schedule } from '../settings/preferences.ts';

const DAYS = { week: 7, month: 30, never: Number.POSITIVE_INFINITY };

/** Whether a download is due, as the user wished it; one that was given away counts, though nobody can read it back. */
export function isDownloadDue(store: StoreState, schedule: Schedule): boolean {
  const { backup, file, now, recovery } = store;
  const days = DAYS[schedule];
  const last = file ?? backup;
  const age = last ? daysFrom(last.at, now) : Number.POSITIVE_INFINITY;
  const { changedSince } = file ?? store;
  return changedSince && !recovery && days < Number.POSITIVE_INFINITY && age >= days;
}
