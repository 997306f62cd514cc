import { type Base, isLive, type PlainDate } from './base.ts';
import { Refusal } from './refusal.ts';

/** Characters a follow-up's reason may hold. */
export const SUMMARY_LIMIT = 500;

export const FOLLOW_UP_REASONS = [
  'promise',
  'connected',
  'jobChange',
  'keyDate',
  'greeting',
  'trip',
  'share',
  'thanks',
  'custom',
] as const;
export type FollowUpReason = (typeof FOLLOW_UP_REASONS)[number];

/** A day to get back in touch, and what for: iCalendar VTODO. */
export interface FollowUp extends Base {
  contactUid: string;
  /** The user's own words for why; may be ''. */
  summary: string;
  reason: FollowUpReason;
  due: PlainDate;
  status: 'needs-action' | 'completed' | 'cancelled';
  /** The day it was answered for good, done or not. */
  completedOn?: PlainDate;
  outcome?: 'done' | 'skipped';
  /** The last day on which it makes sense; after it nobody is reminded. */
  expires?: PlainDate;
  /** While set, the follow-up counts from this day instead of `due`. */
  snoozedUntil?: PlainDate;
  /** What is to be sent, or the trip or event it is for, by uid. */
  share?: string;
  occasion?: string;
}

/** What the user sets a follow-up by. */
export interface Appointment {
  due: PlainDate;
  summary: string;
  /** What it is; their own matter where nothing is said. */
  reason?: FollowUpReason | undefined;
  /** The last day on which it makes sense; '' for no such day any more. */
  expires?: PlainDate | '' | undefined;
}

/** What the user said to a line of the agenda, and on which day; the record of what became of it. */
export interface Answer extends Base {
  contactUid: string;
  /** Which reason: 'followUp/<uid>', 'keyDate/<uid>', 'news/<uid>', 'thanks/<uid>', 'greeting/<uid>', 'cadence' or 'connected'. */
  line: string;
  /** Which one of several: a cadence's anchor, a key date's occurrence. */
  of?: PlainDate;
  day: PlainDate;
  answer: 'done' | 'skipped' | 'snoozed';
  until?: PlainDate;
}

/** Whether the follow-up still waits for an answer. */
export function isOpen(followUp: FollowUp): boolean {
  return followUp.status === 'needs-action' && isLive(followUp);
}

/** The day on which an open follow-up comes up. */
export function dayOf(followUp: Pick<FollowUp, 'due' | 'snoozedUntil'>): PlainDate {
  return followUp.snoozedUntil ?? followUp.due;
}

/** The last day on which an open follow-up comes up; put off beyond its end, it is wanted then. */
export function endOf(followUp: Pick<FollowUp, 'due' | 'snoozedUntil' | 'expires'>): PlainDate | undefined {
  const { expires } = followUp;
  const day = dayOf(followUp);
  return expires && day > expires ? day : expires;
}

/** Those that still wait for an answer, the next to come up first. */
export function openInOrder(followUps: FollowUp[]): FollowUp[] {
  return followUps
    .filter(isOpen)
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.created, b.created) || compare(a.uid, b.uid));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The words of a follow-up as they are kept: on one line.
 * @throws Refusal 'too-long'
 */
export function summaryFrom(typed: string): string {
  const summary = typed.replace(/\s+/g, ' ').trim();
  if (summary.length > SUMMARY_LIMIT) throw new Refusal('too-long');
  return summary;
}

/** An open follow-up as it is once it was answered for good. */
export function closed(followUp: FollowUp, outcome: 'done' | 'skipped', today: PlainDate): FollowUp {
  const status = outcome === 'skipped' ? 'cancelled' : 'completed';
  return { ...followUp, status, outcome, completedOn: today };
}
