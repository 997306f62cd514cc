import type { Base, PartialDate, PlainDate } from './base.ts';
import { addDays, addMonths, isPlainDate } from './plain-date.ts';

export const KEY_DATE_KINDS = ['birthday', 'workAnniversary', 'met', 'custom'] as const;
export type KeyDateKind = (typeof KEY_DATE_KINDS)[number];

/** Characters the label of one's own key date may have. */
export const LABEL_LIMIT = 60;

/** The most days before it that a key date may come up. */
export const MOST_LEAD_DAYS = 60;

/** Days after it for which a key date still comes up; a birthday wish two weeks late is none. */
export const GRACE_DAYS = 7;

/** A day of every year that matters to a contact. */
export interface KeyDate extends Base {
  contactUid: string;
  kind: KeyDateKind;
  /** What it is, with 'custom'. */
  label?: string;
  /** With or without its year; of a year alone there is no day. */
  date: PartialDate;
  /** Comes up so many days before. */
  leadDays: number;
}

/** What a key date says. */
export interface Dated {
  kind: KeyDateKind;
  label?: string | undefined;
  date: PartialDate;
  leadDays: number;
}

/** A leap year, in which every day of the calendar exists. */
const LEAP_YEAR = '2024';

/** Whether a text is a day of the calendar, or one of every year ('--MM-DD'), or a year. */
export function isPartialDate(text: string): text is PartialDate {
  if (/^(?:19|[2-9]\d)\d\d$/.test(text)) return true;
  return isPlainDate(text.startsWith('--') ? `${LEAP_YEAR}-${text.slice(2)}` : text);
}

/**
 * The first occurrence on a day or after it; 29 February is on the 28th in other years. Undefined of a year alone.
 * A date that still lies ahead occurs first when it comes.
 */
export function occurrenceFrom(date: PartialDate, day: PlainDate): PlainDate | undefined {
  if (date.length === 4) return undefined;
  const anchor = date.startsWith('--') ? `${LEAP_YEAR}-${date.slice(2)}` : date;
  const years = (anchored: PlainDate) => Number(anchored.slice(0, 4));
  if (!date.startsWith('--') && anchor >= day) return anchor;
  const apart = years(day) - years(anchor);
  const thisYear = addMonths(anchor, 12 * apart);
  return thisYear >= day ? thisYear : addMonths(anchor, 12 * (apart + 1));
}

/** The occurrence that counts on a day: the one within its grace, else the next. */
export function currentOccurrence(date: PartialDate, day: PlainDate): PlainDate | undefined {
  return occurrenceFrom(date, addDays(day, -GRACE_DAYS));
}
