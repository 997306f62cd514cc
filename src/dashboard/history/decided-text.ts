import type { Contact } from '../../domain/contact.ts';
import type { HistoryStep } from '../../domain/history.ts';
import { decidedCard } from '../../domain/review.ts';
import { shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { REVIEW_DONE } from '../review/review-session.ts';
import { cadenceValue } from './cadence-value.ts';

/** What was decided in a review; '' where nothing tells it, as after an erasure. */
export function decidedText(steps: HistoryStep[]): string {
  const stepOf = (name: string) => steps.find(({ table }) => table === name);
  const review = stepOf('reviews');
  const answer = decidedCard(review?.before, review?.after)?.answer;
  const { cadence, pausedUntil = '' } = (stepOf('contacts')?.after ?? {}) as Partial<Contact>;
  if (answer === 'cadence' && cadence) return say('label_value', say('field_cadence'), cadenceValue(cadence));
  if (answer === 'pause' && pausedUntil)
    return say('review_paused_until', shortDay(pausedUntil, { today: '' }));
  return answer ? say(REVIEW_DONE[answer]) : '';
}
