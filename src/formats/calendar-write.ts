import ICAL from 'ical.js';
import type { Instant, PartialDate, PlainDate } from '../domain/base.ts';
import { isAway } from '../domain/contact.ts';
import type { Reason } from '../domain/due.ts';
import type { Exported } from '../domain/exported.ts';
import { type KeyDate, occurrenceFrom } from '../domain/key-date.ts';
import { addressOf } from './profile-address.ts';

/** What the calendar says, in the user's language. */
export interface CalendarWords {
  followUp(person: Exported, reason: Reason): string;
  keyDate(person: Exported, keyDate: KeyDate): string;
  /** Why somebody comes up on that day. */
  because(person: Exported, reasons: Reason[], day: PlainDate): { summary: string; description: string };
}

/** A whole day of the calendar. */
interface DayEvent {
  /** The same whenever it is written, so that a calendar that has it already takes it for the same. */
  uid: string;
  day: PlainDate;
  summary: string;
  description?: string;
  url?: string | undefined;
  /** Comes again every year. */
  yearly?: boolean;
}

// ical.js counts the space before a folded line's rest not as one of its octets; a line may have 75 (RFC 5545, 3.1).
ICAL.foldLength = 74;

/** What stands for an unknown year: a leap year, so that 29 February is in it. */
const SOME_YEAR = '2024-01-01';

/** The beginning of a calendar (RFC 5545). */
export function calendarHead(name: string): string {
  const lines: unknown[][] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Tend//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['x-wr-calname', {}, 'unknown', name],
  ];
  return `BEGIN:VCALENDAR\r\n${lines.map((line) => `${ICAL.stringify.property(line, ICAL.design.icalendar, false)}\r\n`).join('')}`;
}

export const CALENDAR_END = 'END:VCALENDAR\r\n';

/**
 * The days of one person, as events of a calendar; '' where there are none. It holds what the agenda holds (each open
 * follow-up on the day it comes up, and the next day of all else), and every key date, each year. It leaves out all
 * else, and who is left in peace. What is overdue stands on today.
 * @param now when it is written
 */
export function eventsOf(
  person: Exported,
  { today, now, words }: { today: PlainDate; now: Instant; words: CalendarWords },
): string {
  return eventsAbout(person, today, words)
    .map((event) => written(event, now))
    .join('');
}

function eventsAbout(person: Exported, today: PlainDate, words: CalendarWords): DayEvent[] {
  const { contact, handles, keyDates, line } = person;
  if (isAway(contact)) return [];
  const [url] = handles.flatMap((handle) => addressOf(handle) ?? []);
  const onOrAfter = (day: PlainDate) => (day < today ? today : day);
  const promised = line.reasons.filter(({ kind }) => kind === 'followUp');
  // On its very day a key date is there by itself; before it, for its lead, the agenda has it.
  const rest = line.reasons.filter(
    ({ kind, day, due }) => kind !== 'followUp' && !(kind === 'keyDate' && onOrAfter(day) >= due),
  );
  const events: DayEvent[] = promised.map((reason) => ({
    uid: reason.uid ?? '',
    day: onOrAfter(reason.day),
    summary: words.followUp(person, reason),
    url,
  }));
  const [first] = rest;
  if (first) {
    const day = onOrAfter(first.day);
    const up = rest.filter((reason) => reason.day <= day);
    events.push({ uid: `next-${contact.uid}`, day, ...words.because(person, up, day), url });
  }
  for (const keyDate of keyDates) {
    const day = firstDay(keyDate.date);
    if (day)
      events.push({ uid: keyDate.uid, day, summary: words.keyDate(person, keyDate), url, yearly: true });
  }
  return events;
}

/** Of a date without a year, one in some year; of a year alone none. */
function firstDay(date: PartialDate): PlainDate | undefined {
  return date.length === 10 ? date : occurrenceFrom(date, SOME_YEAR);
}

function written({ uid, day, summary, description, url, yearly }: DayEvent, now: Instant): string {
  // The last day of February is the 29th, or in other years the 28th, as Tend has it; a plain rule would skip those.
  const rule = day.endsWith('-02-29') ? { freq: 'YEARLY', bymonth: 2, bymonthday: -1 } : { freq: 'YEARLY' };
  const properties: unknown[][] = [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', now.replace(/\.\d+Z$/, 'Z')],
    ['dtstart', {}, 'date', day],
    ['summary', {}, 'text', clean(summary)],
    ...(yearly ? [['rrule', {}, 'recur', rule]] : []),
    ...(description ? [['description', {}, 'text', clean(description)]] : []),
    ...(url ? [['url', {}, 'uri', url]] : []),
    ['transp', {}, 'text', 'TRANSPARENT'], // nobody is busy because of it
  ];
  return `${ICAL.stringify.component(['vevent', properties, []], ICAL.design.icalendar)}\r\n`;
}

/** Text without what a calendar cannot hold: no control characters but tab and line break (RFC 5545, 3.3.11). */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n') // some readers take those for the end of the line
    .replace(/(?![\n\t])\p{Cc}/gu, '');
}
