import type { PlainDate } from './base.ts';
import { weekdayOf } from './plain-date.ts';

/** The notification of the day. */
export interface Notify {
  /** 'HH:MM' in local time; absent, there is none. */
  at?: string | undefined;
  /** Days of the week on which there is none: 0 Sunday to 6 Saturday. */
  quietDays: number[];
}

export const NO_NOTIFY: Notify = { quietDays: [] };

/** Whether a text is a time of day, 'HH:MM'. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * Whether the notification of this day is to be shown now: its time has come, and it was not shown yet. A time that was
 * missed, because the browser was closed or the machine slept, is made up for once on the same day and never after it.
 * @param time the time of day it is, 'HH:MM'
 * @param shownOn the day it was shown last
 */
export function isTimeToNotify(
  { at, quietDays }: Notify,
  { today, time, shownOn }: { today: PlainDate; time: string; shownOn?: PlainDate | undefined },
): boolean {
  if (at === undefined || shownOn === today) return false;
  return !quietDays.includes(weekdayOf(today)) && time >= at;
}
