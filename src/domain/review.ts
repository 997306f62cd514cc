import type { Base, PlainDate } from './base.ts';

/** Why somebody is looked at in a review. */
export const REVIEW_REASONS = ['untouched', 'noReply', 'noCadence', 'imported'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** What was decided about somebody. */
export const REVIEW_ANSWERS = ['keep', 'cadence', 'pause', 'rest', 'letGo'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** The most cards one review has. */
export const MOST_CARDS = 200;

/** One person to look at, and what was decided. */
export interface ReviewCard {
  contactUid: string;
  why: ReviewReason;
  answer?: ReviewAnswer;
}

/** A look at people, card by card; one that has no end yet goes on where it was left. */
export interface Review extends Base {
  startedOn: PlainDate;
  endedOn?: PlainDate;
  cards: ReviewCard[];
}
