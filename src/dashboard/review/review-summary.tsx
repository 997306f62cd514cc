import { REVIEW_ANSWERS, type Review, type ReviewAnswer } from '../../domain/review.ts';
import { say } from '../../words/index.ts';
import { listAddress, PLAIN_VIEW } from '../people/people-address.ts';
import type { Filters } from '../people/people-filter.ts';
import { ANSWER_WORDS } from './review-words.ts';

/** Everybody who stands so now, where the People room can show them. */
const VIEWS: Partial<Record<ReviewAnswer, Filters>> = {
  pause: { agenda: ['paused'] },
  rest: { phase: ['resting'] },
  letGo: { phase: ['letGo'] },
};

/** What was decided, and about whom. */
export function ReviewSummary({
  review,
  nameOf,
  undoLast,
}: {
  review: Review;
  nameOf(uid: string): string | undefined;
  undoLast(): void;
}) {
  const decided = REVIEW_ANSWERS.map((answer) => ({
    answer,
    people: review.cards.flatMap(({ contactUid: uid, answer: said }) => {
      const name = said === answer ? nameOf(uid) : undefined;
      return name === undefined ? [] : [{ uid, name }];
    }),
  })).filter(({ people }) => people.length > 0);
  return (
    <section aria-labelledby="review-summary">
      <h2 id="review-summary" tabIndex={-1}>
        {say('review_summary')}
      </h2>
      {decided.length === 0 && <p class="soft">{say('review_nothing_decided')}</p>}
      <ul class="lines">
        {decided.map(({ answer, people }) => (
          <li key={answer} class="thing">
            <p class="row wrap">
              <span class="strong">{say(ANSWER_WORDS[answer])}</span>
              <span class="chip s">{people.length}</span>
              <span class="grow" />
              {VIEWS[answer] && (
                <a class="s" href={listAddress({ ...PLAIN_VIEW, filters: VIEWS[answer] })}>
                  {say('review_all_such')}
                </a>
              )}
            </p>
            <p class="names">
              {people.map(({ uid, name }) => (
                <a key={uid} href={`#people/${uid}`}>
                  <bdi>{name || say('nameless')}</bdi>
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {decided.length > 0 && (
        <button type="button" class="btn quiet fit" aria-keyshortcuts="Z" onClick={undoLast}>
          {say('undo')}{' '}
          <span class="key" aria-hidden="true">
            Z
          </span>
        </button>
      )}
    </section>
  );
}
