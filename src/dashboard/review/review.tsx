import { Component } from 'preact';
import { REVIEW_MONTHS, type Review } from '../../domain/review.ts';
import { shortDay } from '../../ui/days.ts';
import { arrow, type PlainWord, say } from '../../words/index.ts';
import { sayCount, sayFromOne } from '../../words/plural.ts';
import { refusal } from '../../words/refusals.ts';
import { Calm } from '../calm.tsx';
import { Help } from '../people/people-help.tsx';
import { RoomHead } from '../room-head.tsx';
import { Trouble } from '../trouble.tsx';
import { ReviewCardView } from './review-card.tsx';
import { arrowBack, onReviewKey } from './review-keys.ts';
import type { ReviewModel } from './review-model.ts';
import { ReviewSummary } from './review-summary.tsx';

/** Each key, and what it does. */
const keys = (): [keys: string, does: PlainWord][] => [
  ['k', 'review_key_keep'],
  ['c', 'review_key_cadence'],
  ['p', 'review_key_pause'],
  ['r', 'review_key_rest'],
  ['l', 'review_key_letgo'],
  [`${arrow()} ↓ Space`, 'review_key_skip'],
  [`${arrowBack()} ↑`, 'review_key_back'],
  ['z', 'review_key_undo'],
  ['?', 'people_key_help'],
];

interface ReviewProps {
  model: ReviewModel;
  undoLast(): void;
}

/** People who want a decision, one card at a time. */
export class ReviewRoom extends Component<ReviewProps> {
  #life = new AbortController();

  override componentDidMount() {
    const { signal } = this.#life;
    const onKey = (event: KeyboardEvent) => {
      const { state, session } = this.props.model;
      if (state) onReviewKey(event, session, state.days);
    };
    document.body.addEventListener('keydown', onKey, { signal });
  }

  override componentWillUnmount() {
    this.#life.abort();
  }

  override render({ model, undoLast }: ReviewProps) {
    const { state, trouble, session } = model;
    const { helping, review, card } = session;
    return (
      <div class="review-room">
        <RoomHead title={say('review_room')}>
          <Action model={model} />
        </RoomHead>
        <p class="soft lead">{say('review_what')}</p>
        {(trouble ?? session.trouble) && <Trouble code={trouble ?? session.trouble} retry={model.enter} />}
        {state?.readOnly && (
          <p class="card warn" role="alert">
            {refusal(state.readOnly)}
          </p>
        )}
        {state && review && card && (
          <ReviewCardView session={session} days={state.days} undoLast={undoLast} />
        )}
        {state && review && !card && <AllSeen model={model} review={review} undoLast={undoLast} />}
        {state && !review && <Between model={model} undoLast={undoLast} />}
        {state && <Interval model={model} />}
        {helping && <Help keys={keys()} close={() => session.show({ helping: false })} />}
      </div>
    );
  }
}

/** Begins a review, or ends the one that is open. */
function Action({ model }: { model: ReviewModel }) {
  const { state, session } = model;
  if (!state || state.readOnly) return null;
  if (session.review)
    return (
      <button type="button" class={`btn ${session.card ? '' : 'primary'}`} onClick={session.end}>
        {say('review_end')}
      </button>
    );
  const isOver = state.last?.endedOn === state.days.today;
  return (model.pick()?.cards.length ?? 0) > 0 ? (
    <button type="button" class={`btn ${isOver ? '' : 'primary'}`} onClick={model.start}>
      {say('review_start')}
    </button>
  ) : null;
}

/** Every card was looked at; what was passed over can be looked at again. */
function AllSeen({ model, review, undoLast }: ReviewProps & { review: Review }) {
  const { session } = model;
  const left = session.of() - session.done();
  return (
    <>
      <ReviewSummary review={review} nameOf={model.nameOf} undoLast={undoLast} />
      {left > 0 && (
        <p class="row wrap passed-over">
          <span class="soft grow">{sayCount('review_passed_over', left)}</span>
          <button type="button" class="btn" onClick={session.again}>
            {say('review_again')}
          </button>
        </p>
      )}
    </>
  );
}

/** No review is open: what the last one decided, whom one would be about now, and when the next is due. */
function Between({ model, undoLast }: ReviewProps) {
  const { state } = model;
  if (!state) return null;
  const { days, last, next } = state;
  const pick = model.pick();
  const count = pick?.cards.length ?? 0;
  const isOver = last?.endedOn === days.today;
  const nextText = next && say('review_next', shortDay(next, days));
  if (!pick) return <p class="soft">{say('people_reading')}</p>;
  return (
    <>
      {isOver && <ReviewSummary review={last} nameOf={model.nameOf} undoLast={undoLast} />}
      {count === 0 && !isOver && <Calm title={say('review_nobody')} more={nextText} />}
      {count === 0 && isOver && <p class="soft">{nextText}</p>}
      {count > 0 && (
        <section class="card stack begin" aria-labelledby="review-begin">
          <h2 id="review-begin">{sayCount('review_people', count)}</h2>
          <p class="soft">
            {model.isDue() ? say('review_is_due') : nextText}
            {pick.more > 0 && ` ${sayCount('review_more', pick.more)}`}
          </p>
        </section>
      )}
    </>
  );
}

function Interval({ model }: { model: ReviewModel }) {
  const { state } = model;
  return (
    <label class="row wrap s soft interval">
      {say('review_interval')}
      <select
        class="field fit"
        value={state?.months}
        onChange={({ currentTarget: { value } }) => {
          const months = REVIEW_MONTHS.find((one) => String(one) === value);
          if (months) model.setMonths(months);
        }}
      >
        {REVIEW_MONTHS.map((months) => (
          <option key={months} value={months}>
            {sayFromOne('every_month', months)}
          </option>
        ))}
      </select>
    </label>
  );
}
