import type { PersonPage } from '../../api/contract.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { dayAt } from '../../domain/plain-date.ts';
import type { ReviewAnswer, ReviewCard, ReviewReason } from '../../domain/review.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { spokeText } from '../../ui/spoke-text.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';

/** What each decision is called. */
const ANSWER_WORDS: Record<ReviewAnswer, PlainWord> = {
  keep: 'review_kept',
  cadence: 'review_recadenced',
  pause: 'review_paused',
  rest: 'review_rested',
  letGo: 'review_let_go',
};

/** What was decided about somebody, in the summary: 'Kept as they are', 'How often · Every month' */
export function decidedText({ answer = 'keep', cadence }: ReviewCard): string {
  const word = say(ANSWER_WORDS[answer]);
  if (!cadence) return word;
  return `${word} · ${cadence === 'none' ? say('review_no_cadence') : cadenceText(cadence)}`;
}

/** Why somebody's card is here, in a sentence. */
export function whyText(why: ReviewReason, { contact, cadence, line }: PersonPage, days: NearDays): string {
  if (why === 'noReply') {
    const { unanswered, lastUnanswered } = line?.rank ?? {};
    if (!unanswered) return say('review_why_replied');
    const sent = lastUnanswered && say('review_last_sent', shortDay(lastUnanswered, days));
    return [sayCount('review_why_no_reply', unanswered), sent].filter(Boolean).join(' ');
  }
  if (why === 'noCadence') return say('review_why_no_cadence');
  if (why === 'imported') return say('review_why_imported', shortDay(dayAt(contact.created), days));
  const last = spokeText(line?.rank, days);
  if (!last) return say('review_why_untouched_plain');
  return cadence
    ? say('review_why_untouched', `${last} · ${cadenceText(cadence.cadence)}`)
    : say('review_why_a_year', last);
}
