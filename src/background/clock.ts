import { addSeconds, startOfTomorrow } from 'date-fns';
import type { Instant, PlainDate } from '../domain/base.ts';
import { dayFrom } from '../domain/plain-date.ts';

/** This moment. The background is the only room that reads the clock. */
export function now(): Instant {
  return new Date().toISOString();
}

/** The day it is where the user is. */
export function today(): PlainDate {
  return dayFrom(new Date());
}

/** Milliseconds since 1970 of the next local midnight and a little, when the badge must be right again. */
export function afterMidnight(): number {
  return addSeconds(startOfTomorrow(), 5).getTime();
}
