import type { Base, PlainDate } from './base.ts';

export const OCCASION_KINDS = ['trip', 'event', 'greeting'] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** Characters of its line, and of a place. */
export const OCCASION_LIMIT = 200;

/** The most days one may have: of a greeting, years ahead; and the most days a greeting may be spread over. */
export const MOST_DAYS = 60;
export const MOST_SPREAD = 30;

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
  /** Of a greeting: how its days follow, and over how many days before each people are spread. */
  rule?: GreetingRule;
  spread?: number;
}

/** Whether an occasion is on that day. */
export function isOn({ days }: Pick<Occasion, 'days'>, day: PlainDate): boolean {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first <= day && day <= last;
}
