import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import type { ReviewModel } from './review-model.ts';

/** In Today: that it is time for a review, once, and not again that day where it is put away. */
export function ReviewLine({ review }: { review: ReviewModel }) {
  const count = review.told();
  if (count === 0) return null;
  return (
    <p class="row soft review-line">
      <a class="grow" href="#review">
        {sayCount('review_line', count)}
      </a>
      <button type="button" class="btn quiet small" onClick={review.quiet}>
        {say('review_not_today')}
      </button>
    </p>
  );
}
