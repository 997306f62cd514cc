import { type Base, isLive, type PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import { addMonths } from './plain-date.ts';

/** Why somebody is looked at in a review. */
export const REVIEW_REASONS = ['untouched', 'noReply', 'noCadence', 'imported'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** What was decided about somebody. */
export const REVIEW_ANSWERS = ['keep', 'cadence', 'pause', 'rest', 'letGo'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** The most cards one review has. */
export const MOST_CARDS = 200;

/** Every how many months there may be a review, and how it is until something else is chosen. */
export const REVIEW_MONTHS = [1, 3, 6, 12] as const;
export type ReviewMonths = (typeof REVIEW_MONTHS)[number];
export const USUAL_MONTHS = 3;

/** One person to look at, and what was decided. */
export interface ReviewCard {
  contactUid: string;
  why: ReviewReason;
  answer?: ReviewAnswer;
  /** How often was decided, where that was decided. */
  cadence?: Cadence | 'none';
}

/** A look at people, card by card; one that has no end yet goes on where it was left. */
export interface Review extends Base {
  startedOn: PlainDate;
  endedOn?: PlainDate;
  cards: ReviewCard[];
}

/** What is decided about somebody, with what it takes. */
export type ReviewDecision =
  | { kind: 'keep' | 'rest' | 'letGo' }
  | { kind: 'cadence'; cadence: Cadence | 'none' }
  | { kind: 'pause'; until: PlainDate };

/** How it stands with reviews. */
export interface ReviewStanding {
  months: ReviewMonths;
  /** The day of the next one; absent in an empty store, and while one is open. */
  next?: PlainDate;
  /** The one to go on with. */
  open?: Review;
  /** The one that ended last. */
  last?: Review;
  /** Who was decided about lately, by uid. */
  asked: string[];
  /** Who was ever decided about, by uid: an import of them is no news any more. */
  seen?: string[];
  /** Today is not to speak of it on this day. */
  quiet?: true;
}

/** The review to go on with; of several, as two devices may have begun one each, the last. */
export function openReview(reviews: Review[]): Review | undefined {
  return reviews
    .filter((one) => isLive(one) && one.endedOn === undefined)
    .sort((a, b) => inOrder(a.startedOn, b.startedOn))
    .at(-1);
}

/** The review that ended last. */
export function lastReview(reviews: Review[]): Review | undefined {
  return reviews
    .filter((one) => isLive(one) && one.endedOn !== undefined)
    .sort((a, b) => inOrder(a.endedOn ?? '', b.endedOn ?? ''))
    .at(-1);
}

/**
 * The day of the next review: so many months after the last one ended, or after the store began.
 * @param began the day of the first change there ever was
 */
export function nextReview(
  last: Review | undefined,
  began: PlainDate | undefined,
  months: number,
): PlainDate | undefined {
  const from = last?.endedOn ?? began;
  return from === undefined ? undefined : addMonths(from, months);
}

/** Who was decided about within the last so many months, and is not asked about again. */
export function askedLately(
  reviews: Review[],
  { today, months }: { today: PlainDate; months: number },
): string[] {
  const lately = reviews.filter(
    (one) => isLive(one) && addMonths(one.endedOn ?? one.startedOn, months) > today,
  );
  return decidedIn(lately);
}

/** Who was decided about in some reviews, whenever that was. */
export function decidedIn(reviews: Review[]): string[] {
  const cards = reviews.filter(isLive).flatMap((one) => one.cards);
  return [...new Set(cards.flatMap((card) => (card.answer ? [card.contactUid] : [])))];
}

/** The cards once somebody was decided about. */
export function withDecision(cards: ReviewCard[], uid: string, decision: ReviewDecision): ReviewCard[] {
  const { kind: answer } = decision;
  const said = { answer, ...(decision.kind === 'cadence' && { cadence: decision.cadence }) };
  return cards.map((card) => (card.contactUid === uid ? { ...card, ...said } : card));
}

/** The card that was decided between a review as it was and as it is. */
export function decidedCard(was: Partial<Review> = {}, is: Partial<Review> = {}): ReviewCard | undefined {
  return is.cards?.find(
    ({ contactUid, answer }) =>
      answer && answer !== was.cards?.find((card) => card.contactUid === contactUid)?.answer,
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
