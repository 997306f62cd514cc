import { addSeconds, lightFormat, startOfTomorrow } from 'date-fns';
import type { Instant, PlainDate } from '../domain/base.ts';

/** This moment. The background is the only room that reads the clock. */
export function now(): Instant {
  return new Date().toISOString();
}

/** The day it is where the user is. */
export function today(): PlainDate {
  return lightFormat(new Date(), 'yyyy-MM-dd');
}

/** Milliseconds since 1970 of the next local midnight and a little, when the badge must be right again. */
export function afterMidnight(): number {
  return addSeconds(startOfTomorrow(), 5).getTime();
}
