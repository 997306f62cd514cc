import type { StoreState } from '../domain/copies.ts';
import { daysFrom } from './moments.ts';
import type { Schedule } from './preferences.ts';

const DAYS = { week: 7, month: 30, never: Number.POSITIVE_INFINITY };

/** Whether a download is due, as the user wished it. */
export function isDownloadDue(store: StoreState, schedule: Schedule = 'never'): boolean {
  const days = DAYS[schedule];
  const age = store.backup ? daysFrom(store.backup.at, store.now) : Number.POSITIVE_INFINITY;
  return store.changedSince && !store.recovery && days < Number.POSITIVE_INFINITY && age >= days;
}
