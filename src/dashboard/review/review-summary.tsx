import { REVIEW_ANSWERS, type Review, type ReviewAnswer } from '../../domain/review.ts';
import { say } from '../../words/index.ts';
import { listAddress, PLAIN_VIEW } from '../people/people-address.ts';
import type { Filters } from '../people/people-filter.ts';
import { decidedText } from './review-words.ts';

/** Everybody who stands so now, where the People room can show them. */
const VIEWS: Partial<Record<ReviewAnswer, Filters>> = {
  pause: { agenda: ['paused'] },
  rest: { phase: ['resting'] },
  letGo: { phase: ['letGo'] },
};

/** What was decided about some people. */
interface Decided {
  answer: ReviewAnswer;
  what: string;
  people: { uid: string; name: string }[];
}

/** What was decided, and about whom; how often to be in touch, each by itself. */
export function ReviewSummary({
  review,
  nameOf,
  undoLast,
}: {
  review: Review;
  nameOf(uid: string): string | undefined;
  undoLast(): void;
}) {
  const decided = REVIEW_ANSWERS.flatMap((answer) => {
    const lines = new Map<string, Decided>();
    for (const card of review.cards.filter((one) => one.answer === answer)) {
      const name = nameOf(card.contactUid);
      if (name === undefined) continue;
      const what = decidedText(card);
      const line = lines.get(what) ?? { answer, what, people: [] };
      line.people.push({ uid: card.contactUid, name });
      lines.set(what, line);
    }
    return [...lines.values()];
  });
  return (
    <section aria-labelledby="review-summary">
      <h2 id="review-summary" tabIndex={-1}>
        {say('review_summary')}
      </h2>
      {decided.length === 0 && <p class="soft">{say('review_nothing_decided')}</p>}
      <ul class="lines">
        {decided.map(({ answer, what, people }) => (
          <li key={what} class="thing">
            <p class="row wrap">
              <span class="strong">{what}</span>
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
