import { ask } from '../../api/ask.ts';
import type { PersonPage } from '../../api/contract.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { type Review, type ReviewCard, type ReviewDecision, withDecision } from '../../domain/review.ts';
import type { Doer } from '../../ui/deeds.ts';
import type { PlainWord } from '../../words/index.ts';
import { codeOf } from '../../words/refusals.ts';

/** What is chosen for a card before it is decided. */
export type Choosing = 'cadence' | 'pause';

/** A review that is open: its cards, and the one that lies before the user. */
export interface ReviewSession {
  review: Review | undefined;
  /** The card that lies there; undefined where each is decided, passed over, or its person gone. */
  card: ReviewCard | undefined;
  /** What is known of its person; undefined until then. */
  page: PersonPage | undefined;
  trouble: RefusalCode | undefined;
  choosing: Choosing | undefined;
  helping: boolean;
  /** A decision is on its way. */
  busy: boolean;
  /** Cards that are decided, and all of those whose person is still kept. */
  done(): number;
  of(): number;
  decide(decision: ReviewDecision): void;
  /** Lets a card lie for now, or goes back to one. */
  skip(step: 1 | -1): void;
  /** Looks through those again that were let lie. */
  again(): void;
  end(): void;
  show(change: Partial<Pick<ReviewSession, 'choosing' | 'helping'>>): void;
  /** Takes the review as the store has it now. */
  take(review: Review | undefined): void;
  enter(): void;
  leave(): void;
}

/** What each decision came to, where it is told. */
export const REVIEW_DONE: Record<ReviewDecision['kind'], PlainWord> = {
  keep: 'review_done_keep',
  cadence: 'review_done_cadence',
  pause: 'review_done_pause',
  rest: 'review_done_rest',
  letGo: 'review_done_let_go',
};

/** The session of the Review room; nothing of a person is read before it is entered. */
export function createSession(redraw: () => void, doer: Doer): ReviewSession {
  let isHere = false;
  /** The place among the cards that lies there, and who turned out to be gone. */
  let at = 0;
  const gone = new Set<string>();
  const pages = new Map<string, Promise<PersonPage>>();

  const isLeft = (card: ReviewCard) => !card.answer && !gone.has(card.contactUid);

  /** The next place from there on whose card is left to decide. */
  const leftFrom = (place: number, step: 1 | -1 = 1): number | undefined => {
    const cards = session.review?.cards ?? [];
    for (let one = place; one >= 0 && one < cards.length; one += step)
      if (isLeft(cards[one] as ReviewCard)) return one;
    return undefined;
  };

  function read(contactUid: string): Promise<PersonPage> {
    const known = pages.get(contactUid) ?? ask('readPersonPage', { contactUid });
    pages.set(contactUid, known);
    return known;
  }

  /** Lays the card of that place there; where it is none that is left, the next one that is. */
  function lay(place: number): void {
    at = leftFrom(place) ?? session.review?.cards.length ?? 0;
    const card = session.review?.cards[at];
    if (card?.contactUid !== session.card?.contactUid)
      Object.assign(session, { page: undefined, choosing: undefined });
    session.card = card;
    if (isHere && card) void fill(card);
    redraw();
  }

  async function fill({ contactUid }: ReviewCard): Promise<void> {
    try {
      const page = await read(contactUid);
      if (session.card?.contactUid !== contactUid) return;
      Object.assign(session, { page, trouble: undefined });
      const next = session.review?.cards[leftFrom(at + 1) ?? -1];
      if (next) void read(next.contactUid).catch(() => pages.delete(next.contactUid));
    } catch (error) {
      pages.delete(contactUid);
      const code = codeOf(error);
      if (code === 'not-found') {
        gone.add(contactUid);
        if (session.card?.contactUid === contactUid) lay(at);
        return;
      }
      session.trouble = code;
    }
    redraw();
  }

  const session: ReviewSession = {
    review: undefined,
    card: undefined,
    page: undefined,
    trouble: undefined,
    choosing: undefined,
    helping: false,
    busy: false,
    done: () => session.review?.cards.filter(({ answer }) => answer).length ?? 0,
    of: () => session.review?.cards.filter((card) => card.answer || !gone.has(card.contactUid)).length ?? 0,
    decide(decision) {
      const { review, card, busy } = session;
      if (!review || !card || busy) return;
      session.busy = true;
      const { contactUid } = card;
      void doer
        .attempt(
          'answerReview',
          { reviewUid: review.uid, contactUid, decision },
          REVIEW_DONE[decision.kind],
          {
            // The next card comes at once; the store tells the same in a moment.
            after: () => session.take({ ...review, cards: withDecision(review.cards, contactUid, decision) }),
          },
        )
        .finally(() => {
          session.busy = false;
          redraw();
        });
    },
    skip(step) {
      const place = leftFrom(at + step, step);
      if (place !== undefined) lay(place);
      else if (step > 0) lay(session.review?.cards.length ?? 0);
    },
    again: () => lay(0),
    end() {
      const { review } = session;
      if (review) void doer.attempt('endReview', { reviewUid: review.uid }, 'review_ended');
    },
    show(change) {
      Object.assign(session, change);
      redraw();
    },
    take(review) {
      const { review: before } = session;
      session.review = review;
      if (review?.uid !== before?.uid) return lay(0);
      // A card that was decided and came back by Undo lies there again.
      const decided = new Set(before?.cards.flatMap((card) => (card.answer ? [card.contactUid] : [])));
      const back = review?.cards.findIndex((card) => isLeft(card) && decided.has(card.contactUid)) ?? -1;
      // Cards before it may be gone with their person.
      const here = review?.cards.findIndex((card) => card.contactUid === session.card?.contactUid) ?? -1;
      lay(back >= 0 ? back : here >= 0 ? here : at);
    },
    enter() {
      isHere = true;
      pages.clear();
      if (session.card) void fill(session.card);
    },
    leave() {
      isHere = false;
      pages.clear();
      Object.assign(session, { choosing: undefined, helping: false, page: undefined });
    },
  };
  return session;
}
