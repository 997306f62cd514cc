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

/** The time of day it is where the user is: 'HH:MM'. */
export function timeOfDay(): string {
  return timeFrom(new Date());
}

/** Milliseconds since 1970 of the next moment at which a local clock shows that time. */
export function nextTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const next = new Date();
  const isOver = timeFrom(next) >= time;
  // By the calendar: where the clock is put forward over that time, it is the moment right after.
  next.setDate(next.getDate() + (isOver ? 1 : 0));
  next.setHours(hours, minutes, 0, 0);
  return next.getTime();
}

function timeFrom(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
