import type { AnswerTo, Input } from '../../src/api/contract.ts';
import { countActivity } from '../../src/domain/activity.ts';
import type { Favour } from '../../src/domain/favour.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { type Review, type ReviewMonths, withDecision } from '../../src/domain/review.ts';

type ReviewName =
  | 'readReview'
  | 'startReview'
  | 'answerReview'
  | 'endReview'
  | 'setReviewing'
  | 'readActivity';

/** One review at a time, and when the next one is; a test may say both. */
export class FakeReviews {
  review: Review | undefined;
  next = '2027-02-22';
  asked: string[] = [];
  /** What the insights count. */
  talks: Interaction[] = [];
  favours: Favour[] = [];
  months: ReviewMonths = 3;
  quietOn = '';
  before = new Map<string, string>();

  /** Whether that request was about the review, and is taken back. */
  takeBack(requestId: string): boolean {
    const then = this.before.get(requestId);
    if (then !== undefined) this.review = JSON.parse(then) ?? undefined;
    return then !== undefined;
  }
}

/** The questions of reviews and insights. */
export function reviewRoutes(
  reviews: FakeReviews,
  today: string,
): {
  [Name in ReviewName]: (input: Input<Name>) => AnswerTo<Name>;
} {
  /** Does something to the review that can be taken back. */
  const done = (requestId: string, review: Review | undefined) => {
    reviews.before.set(requestId, JSON.stringify(reviews.review ?? null));
    reviews.review = review;
    return {};
  };
  return {
    readReview: () => {
      const { review, months, next, asked, quietOn } = reviews;
      return {
        days: nearDays(today),
        months,
        asked,
        ...(review && !review.endedOn ? { open: review } : { next }),
        ...(review?.endedOn && { last: review }),
        ...(quietOn === today && { quiet: true }),
      };
    },
    startReview: ({ requestId, cards }) =>
      done(requestId, { uid: requestId, created: today, updated: today, startedOn: today, cards }),
    answerReview: ({ requestId, contactUid, decision }) => {
      const { review } = reviews;
      if (!review) return {};
      const cards = withDecision(review.cards, contactUid, decision);
      const isOver = cards.every(({ answer }) => answer);
      return done(requestId, { ...review, cards, ...(isOver && { endedOn: today }) });
    },
    endReview: ({ requestId }) => done(requestId, reviews.review && { ...reviews.review, endedOn: today }),
    setReviewing: (change) => {
      reviews.months = change.months ?? reviews.months;
      reviews.quietOn = change.quietOn ?? reviews.quietOn;
      return {};
    },
    readActivity: ({ weekStart }) => {
      const count = countActivity({ today, weekStart });
      count.conversations(reviews.talks);
      count.favours(reviews.favours);
      return { weeks: count.weeks, quarters: count.quarters, goals: [] };
    },
  };
}
