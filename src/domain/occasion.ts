import type { Base, PlainDate } from './base.ts';
import type { HowMet } from './contact.ts';
import type { FollowUp } from './follow-up.ts';
import { parted } from './parted.ts';
import { addDays } from './plain-date.ts';

export const OCCASION_KINDS = ['trip', 'event', 'greeting'] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** Characters of its line, and of a place. */
export const OCCASION_LIMIT = 200;

/** The most days one may have: of a greeting, years ahead; and the most days a greeting may be spread over. */
export const MOST_DAYS = 60;
export const MOST_SPREAD = 30;

/** Days before a greeting over which so many people are spread, so that about `limit` come up a day at most. */
export function spreadFor(count: number, limit: number): number {
  return Math.min(MOST_SPREAD, Math.max(0, Math.ceil(count / Math.max(1, limit)) - 1));
}

/** How many of so many people come up a day, as evenly as days go. */
export function greetedADay(count: number, spread: number): number {
  return Math.ceil(count / (spread + 1));
}

/** Calendars whose days can be told exactly, by their name in `Intl`. */
export const CALENDARS = ['gregory', 'hebrew', 'islamic-umalqura', 'chinese', 'persian', 'indian'] as const;

/** How the day of a greeting is found in a year. */
export type GreetingRule =
  /** A month and day of a calendar of `Intl`, such as 'gregory', 'hebrew' or 'islamic-umalqura'. */
  | { calendar: string; month: number; day: number }
  /** Days from Easter Sunday, which is reckoned by one of two rules. */
  | { easter: 'western' | 'orthodox'; plus: number };

/** Days, who, and a line: a trip, an event or a greeting. */
export interface Occasion extends Base {
  kind: OccasionKind;
  summary: string;
  /** Of a trip or event its first and last; of a greeting its day in each of the years to come, in order. */
  days: PlainDate[];
  /** Of a trip or event. */
  place?: string;
  /** Of a trip: whose it is, where it is not the user's own. */
  contactUid?: string;
  /** Of an event: whoever is kept on its days is put into this group, and comes up so many days later. */
  group?: string;
  followUpIn?: number;
  /** The words of that follow-up, such as 'Met at UXR Lisbon'. */
  followUpFor?: string;
  /** Of a greeting: how its days follow, and over how many days before each people are spread. */
  rule?: GreetingRule;
  spread?: number;
}

/** The most days after which whoever was met at an event comes up. */
export const MOST_FOLLOW_UP_IN = 366;

/** Days before the first one of a trip on which an offer to meet comes up. */
const OFFERED_BEFORE = 14;

/** What the user sets an occasion by; of a trip or event the first day and the last. */
export type OccasionDraft =
  | { kind: 'trip'; summary: string; days: PlainDate[]; place: string; contactUid?: string | undefined }
  | {
      kind: 'event';
      summary: string;
      days: PlainDate[];
      place?: string | undefined;
      /** The group's name; made where there is none. */
      group?: string | undefined;
      followUpIn: number;
      followUpFor: string;
    }
  | { kind: 'greeting'; summary: string; days: PlainDate[]; rule: GreetingRule; spread: number };

/** Somebody an occasion is about. */
export interface OccasionPerson {
  uid: string;
  name: string;
  org?: string;
  /** Of the follow-up that the occasion brought. */
  due?: PlainDate;
  status?: FollowUp['status'];
  /** Of an event: what was noted last. */
  note?: string;
  /** Of a greeting: they are sent it for themselves, not with a group; they are sent none at all. */
  own?: true;
  out?: true;
  /** Of a greeting: what they were sent last year. */
  last?: { on: PlainDate; text: string };
}

/** Whether an occasion is on that day. */
export function isOn({ days }: Pick<Occasion, 'days'>, day: PlainDate): boolean {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first <= day && day <= last;
}

/** The last day of a trip or event, and of all the days of a greeting. */
export function lastDay({ days }: Pick<Occasion, 'days'>): PlainDate {
  return days.at(-1) ?? '';
}

/** Which day is the next one, or goes on; undefined once all are over. */
export function nextDay(
  { kind, days }: Pick<Occasion, 'kind' | 'days'>,
  today: PlainDate,
): PlainDate | undefined {
  if (kind === 'greeting') return days.find((day) => day >= today);
  return lastDay({ days }) < today ? undefined : days[0];
}

/** When an offer to meet on a trip comes up, and its last day: in time, and never after the trip. */
export function offerDays(
  trip: Pick<Occasion, 'days'>,
  today: PlainDate,
): { due: PlainDate; expires: PlainDate } {
  const expires = lastDay(trip);
  const inTime = addDays(trip.days[0] ?? expires, -OFFERED_BEFORE);
  const due = inTime > today ? inTime : today;
  return { due: due < expires ? due : expires, expires };
}

/** How somebody kept on that day was met at an event. @param most characters that may have */
export function metAt({ summary, place = '', days }: Occasion, today: PlainDate, most: number): HowMet {
  const where = parted([summary, place]);
  const [first = today] = days;
  const last = lastDay({ days });
  const on = today < first ? first : today > last ? last : today;
  return { on, where: where.length <= most ? where : summary };
}
