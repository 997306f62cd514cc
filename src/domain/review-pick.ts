import type { PlainDate } from './base.ts';
import { hashOf } from './cadence.ts';
import type { PersonRow } from './person-row.ts';
import { addDays } from './plain-date.ts';
import { REVIEW_REASONS, type ReviewCard, type ReviewReason } from './review.ts';
import { isOut, overdueRatio } from './touch-state.ts';

/** Cards of one review, which is about a quarter of an hour. */
export const REVIEW_CARDS = 60;

/**
 * After so many messages without a reply somebody is looked at, once the last one had time to be answered: who replies
 * mostly does within days, and two weeks also cover a holiday.
 */
const UNANSWERED = 2;
export const REPLY_DAYS = 14;

/** Whom a review is about, and how many more there would be. */
export interface ReviewPick {
  cards: ReviewCard[];
  more: number;
}

/** What counts besides the people themselves. */
export interface ReviewAround {
  today: PlainDate;
  /** Who was ever decided about, and is not fresh from an import any more. */
  seen?: ReadonlySet<string> | undefined;
  /** Who was decided about lately. */
  asked: ReadonlySet<string>;
}

/** Why somebody is to be looked at, by the strongest reason, and how strong it is among its like. */
export function reviewReason(
  row: PersonRow,
  { today, seen }: Pick<ReviewAround, 'today' | 'seen'>,
): { why: ReviewReason; strength: number } | undefined {
  if (isOut(row, today)) return undefined;
  // Lines of stores from before do not tell the day until something is done about the person: that was long ago.
  const { unanswered = 0, lastUnanswered = '', cadence, next = '', imported } = row;
  if (unanswered >= UNANSWERED && lastUnanswered <= addDays(today, -REPLY_DAYS))
    return { why: 'noReply', strength: unanswered };
  const ratio = row.untracked ? undefined : overdueRatio(row, today);
  // Whose next day was put off has been thought of.
  const isPlanned = cadence !== undefined && next > today;
  if (ratio !== undefined && ratio > 2 && !isPlanned) return { why: 'untouched', strength: ratio };
  if (row.hasNotes && !cadence && !row.noCadence) return { why: 'noCadence', strength: 0 };
  if (imported !== undefined && !seen?.has(row.uid)) return { why: 'imported', strength: 0 };
  return undefined;
}

/**
 * The cards of a review that begins today: each person once, of every reason as many as of the others while there are
 * any, the important ones and the strongest first.
 */
export function reviewPick(
  people: Iterable<PersonRow>,
  { asked, ...around }: ReviewAround,
  most = REVIEW_CARDS,
): ReviewPick {
  const queues = REVIEW_REASONS.map((why) => ({ why, first: firstOnes(most) }));
  let count = 0;
  for (const row of people) {
    const reason = reviewReason(row, around);
    if (!reason || asked.has(row.uid)) continue;
    count++;
    const { uid, importance } = row;
    queues
      .find(({ why }) => why === reason.why)
      ?.first.add({ uid, importance, strength: reason.strength, turn: hashOf(uid) });
  }
  const cards: ReviewCard[] = [];
  const ready = queues.map(({ why, first }) => ({ why, all: first.all() }));
  for (let at = 0; cards.length < Math.min(most, count); at++)
    for (const { why, all } of ready) {
      const one = all[at];
      if (one && cards.length < most) cards.push({ contactUid: one.uid, why });
    }
  return { cards, more: count - cards.length };
}

/** Somebody who might be asked about; between equals `turn` decides, the same way every time. */
interface Candidate {
  uid: string;
  importance: number;
  strength: number;
  turn: number;
}

/** Keeps the first so many of any number, without ever sorting all of them: after an import there are thousands. */
function firstOnes(most: number): { add(one: Candidate): void; all(): Candidate[] } {
  let kept: Candidate[] = [];
  /** Whoever comes after this one is not among the first. */
  let last: Candidate | undefined;
  const cut = () => {
    kept = kept.sort(firstOf).slice(0, most);
    last = kept[most - 1];
  };
  return {
    add(one) {
      if (last && firstOf(one, last) > 0) return;
      kept.push(one);
      if (kept.length >= 4 * most) cut();
    },
    all() {
      cut();
      return kept;
    },
  };
}

function firstOf(a: Candidate, b: Candidate): number {
  return (
    b.importance - a.importance ||
    b.strength - a.strength ||
    a.turn - b.turn ||
    (a.uid < b.uid ? -1 : Number(a.uid > b.uid))
  );
}
