import { Component, createRef } from 'preact';
import type { PersonPage } from '../../api/contract.ts';
import type { LastSpoken, Rank } from '../../domain/due.ts';
import { excerpt } from '../../domain/excerpt.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { ReviewCard } from '../../domain/review.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { Ring } from '../../ui/ring.tsx';
import { locale, say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { nameOn } from '../person/person-page.tsx';
import { ReviewChoices } from './review-choices.tsx';
import type { ReviewSession } from './review-session.ts';
import { whyText } from './review-words.ts';

interface CardProps {
  session: ReviewSession;
  days: NearDays;
  undoLast(): void;
}

/** The card that lies there; each new one gets the focus, so that it is read out. */
export class ReviewCardView extends Component<CardProps> {
  #heading = createRef<HTMLHeadingElement>();
  #shown = '';

  override componentDidMount() {
    this.#follow();
  }

  override componentDidUpdate() {
    this.#follow();
  }

  #follow() {
    const { card, page } = this.props.session;
    if (!card || !page || card.contactUid === this.#shown) return;
    // What is typed or chosen elsewhere in the room keeps the focus.
    if (!document.activeElement?.closest('select, input')) this.#heading.current?.focus();
    this.#shown = card.contactUid;
  }

  override render({ session, days, undoLast }: CardProps) {
    const { card, page } = session;
    if (!card) return null;
    const [done, of] = [session.done(), session.of()];
    return (
      <>
        <p class="row wrap s soft progress-line">
          <progress value={done} max={of} aria-label={say('review_progress')} />
          <span role="status">
            {say('review_done_of', done.toLocaleString(locale()), of.toLocaleString(locale()))}
          </span>
        </p>
        <article class="card review-card" aria-busy={!page}>
          <h2 ref={this.#heading} tabIndex={-1} class="row">
            <Ring name={page?.contact.fullName ?? ''} />
            <span class="grow">
              <bdi>{page ? <Name page={page} /> : '\u00a0'}</bdi>
            </span>
          </h2>
          {page && <About page={page} card={card} days={days} />}
        </article>
        <ReviewChoices session={session} days={days} undoLast={undoLast} />
      </>
    );
  }
}

function Name({ page }: { page: PersonPage }) {
  return <a href={`#people/${page.contact.uid}`}>{nameOn(page)}</a>;
}

function About({ page, card, days }: { page: PersonPage; card: ReviewCard; days: NearDays }) {
  const { contact, line, notes, groups, cadence, spoke } = page;
  const role = commas([contact.title, contact.org]) || contact.headline;
  const [note] = notes;
  return (
    <>
      {role && (
        <p class="soft">
          <bdi>{role}</bdi>
        </p>
      )}
      <p class="why">{whyText(card.why, page, days)}</p>
      <dl class="facts">
        {line?.last && <Fact word={spokenWord(line.last, line.rank, days)} text={line.last.excerpt} />}
        {!line?.last && spoke && <Fact word={say('people_kind_spoke')} text={shortDay(spoke, days)} />}
        {note && line?.last?.from !== 'note' && <Fact word={say('in_note')} text={excerpt(note.text)} />}
        {groups.length > 0 && <Fact word={say('groups')} text={groups.map(({ name }) => name).join(' · ')} />}
        <Fact
          word={say('people_kind_cadence')}
          text={cadence ? cadenceText(cadence.cadence) : say('review_no_cadence')}
        />
      </dl>
    </>
  );
}

/** 'Note · 23 Oct', 'Last spoken of, 23 Oct'; 'You wrote, 23 Oct' where nobody has replied. */
function spokenWord({ from, on }: LastSpoken, { lastUnanswered }: Rank, days: NearDays): string {
  const day = shortDay(on, days);
  if (from === 'note') return `${say('in_note')} · ${day}`;
  return say(on === lastUnanswered ? 'review_wrote' : 'review_last', day);
}

function Fact({ word, text }: { word: string; text: string }) {
  return (
    <div>
      <dt class="soft s">{word}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}
