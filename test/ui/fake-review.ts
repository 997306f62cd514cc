import type { AnswerTo, Input } from '../../src/api/contract.ts';
import { countActivity } from '../../src/domain/activity.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import type { Review, ReviewMonths } from '../../src/domain/review.ts';

type ReviewName =
  | 'readReview'
  | 'startReview'
  | 'answerReview'
  | 'endReview'
  | 'setReviewing'
  | 'readActivity';

/** The questions of reviews and insights, over one review at a time. */
export function reviewRoutes(today: string): {
  [Name in ReviewName]: (input: Input<Name>) => AnswerTo<Name>;
} {
  let review: Review | undefined;
  let months: ReviewMonths = 3;
  let quietOn = '';
  return {
    readReview: () => ({
      days: nearDays(today),
      months,
      asked: [],
      ...(review && !review.endedOn ? { open: review } : { next: nearDays(today).inThreeMonths }),
      ...(review?.endedOn && { last: review }),
      ...(quietOn === today && { quiet: true }),
    }),
    startReview: ({ requestId, cards }) => {
      review = { uid: requestId, created: today, updated: today, startedOn: today, cards };
      return {};
    },
    answerReview: ({ contactUid, decision }) => {
      const card = review?.cards.find((one) => one.contactUid === contactUid);
      if (card) card.answer = decision.kind;
      return {};
    },
    endReview: () => {
      if (review) review.endedOn = today;
      return {};
    },
    setReviewing: (change) => {
      months = change.months ?? months;
      quietOn = change.quietOn ?? quietOn;
      return {};
    },
    readActivity: () => {
      const { weeks, quarters } = countActivity(today);
      return { weeks, quarters, goals: [] };
    },
  };
}
