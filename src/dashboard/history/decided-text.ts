import type { Contact } from '../../domain/contact.ts';
import type { HistoryStep } from '../../domain/history.ts';
import type { Review } from '../../domain/review.ts';
import { shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { REVIEW_DONE } from '../review/review-session.ts';
import { cadenceValue } from './cadence-value.ts';

/** What was decided in a review; '' where nothing tells it, as after an erasure. */
export function decidedText(steps: HistoryStep[]): string {
  const rowsOf = (name: string) => steps.find(({ table }) => table === name) ?? ({} as Partial<HistoryStep>);
  const { before, after } = rowsOf('reviews');
  const [was, is] = [before, after].map((review) => (review as Partial<Review> | undefined)?.cards ?? []);
  const answer = is?.find((card, at) => card.answer !== was?.[at]?.answer)?.answer;
  const { cadence, pausedUntil = '' } = (rowsOf('contacts').after ?? {}) as Partial<Contact>;
  if (answer === 'cadence' && cadence) return `${say('field_cadence')}: ${cadenceValue(cadence)}`;
  if (answer === 'pause' && pausedUntil)
    return say('review_paused_until', shortDay(pausedUntil, { today: '' }));
  return answer ? say(REVIEW_DONE[answer]) : '';
}
