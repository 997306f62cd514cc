import type { PlainDate } from './base.ts';
import { addDays, addMonths } from './plain-date.ts';

/** The days that have a name seen from today. The background counts them; a view only compares and shows. */
export interface NearDays {
  yesterday: PlainDate;
  today: PlainDate;
  tomorrow: PlainDate;
  inThreeDays: PlainDate;
  nextWeek: PlainDate;
  inAMonth: PlainDate;
  inThreeMonths: PlainDate;
}

/** The days around `today`. */
export function nearDays(today: PlainDate): NearDays {
  return {
    yesterday: addDays(today, -1),
    today,
    tomorrow: addDays(today, 1),
    inThreeDays: addDays(today, 3),
    nextWeek: addDays(today, 7),
    inAMonth: addMonths(today, 1),
    inThreeMonths: addMonths(today, 3),
  };
}
