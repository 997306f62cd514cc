import { isLive, type PlainDate } from '../domain/base.ts';
import { dayAt } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  askedLately,
  decidedIn,
  lastReview,
  nextReview,
  openReview,
  type Review,
  type ReviewCard,
  type ReviewDecision,
  type ReviewMonths,
  type ReviewStanding,
  USUAL_MONTHS,
  withDecision,
} from '../domain/review.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { pathFrom } from './merged.ts';
import { setting } from './settings.ts';
import { giveCadence, giveStanding } from './standing.ts';
import { targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

const REVIEWING = 'reviewing';

/** How reviews are set: every how many months, and the day for which Today was told not to speak of it. */
interface Reviewing {
  months?: ReviewMonths | undefined;
  quietOn?: PlainDate | undefined;
}

/** How it stands with reviews on a day. */
export function readReviews(db: TendDatabase, today: PlainDate): Promise<ReviewStanding> {
  return reading(db, async () => {
    const [all, first, { months = USUAL_MONTHS, quietOn } = {}] = await Promise.all([
      db.reviews.toArray(),
      db.changes.orderBy('seq').first(),
      setting<Reviewing>(db, REVIEWING),
    ]);
    const reviews = await asTheyStand(db, all);
    const [open, last] = [openReview(reviews), lastReview(reviews)];
    const [asked, seen] = await Promise.all(
      [askedLately(reviews, { today, months }), decidedIn(reviews)].map((uids) =>
        withWhoeverTheyAre(db, uids),
      ),
    );
    const next = open ? undefined : nextReview(last, first && dayAt(first.at), months);
    return {
      months,
      asked: asked ?? [],
      ...(seen?.length && { seen }),
      ...(next !== undefined && { next }),
      ...(open && { open }),
      ...(last && { last }),
      ...(quietOn === today && { quiet: true }),
    };
  });
}

/**
 * Begins a review of these people; whoever went meanwhile is left out. Where one is open already, that one goes on.
 * @throws Refusal 'not-found' where nobody of them is kept
 */
export async function startReview(
  db: TendDatabase,
  { today, cards, ...action }: Action & { today: PlainDate; cards: ReviewCard[] },
): Promise<void> {
  await write(db, { ...action, op: 'startReview' }, async (log) => {
    if (openReview(await asTheyStand(db, await db.reviews.toArray()))) return;
    const people = await db.contacts.bulkGet(cards.map(({ contactUid }) => contactUid));
    const kept = cards.filter((_, at) => isLive(people[at]));
    if (kept.length === 0) throw new Refusal('not-found');
    await log.add('reviews', { ...log.base(), startedOn: today, cards: kept });
  });
}

/**
 * Does what is decided about somebody, and marks their card; the review ends with its last card.
 * @throws Refusal 'not-found' or 'day-not-later'
 */
export async function answerReview(
  db: TendDatabase,
  {
    today,
    reviewUid,
    contactUid,
    decision,
    ...action
  }: Action & { today: PlainDate; reviewUid: string; contactUid: string; decision: ReviewDecision },
): Promise<void> {
  await write(db, { ...action, op: 'answerReview' }, async (log) => {
    const review = await existing(db, reviewUid);
    if (!review.cards.some((card) => card.contactUid === contactUid)) throw new Refusal('not-found');
    await decide(log, contactUid, { today, decision });
    const cards = withDecision(review.cards, contactUid, decision);
    const isOver = (await leftOf(db, { ...review, cards })).size === 0;
    await log.change('reviews', review, { ...review, cards, ...(isOver && { endedOn: today }) });
  });
}

/** Ends a review: whoever was not decided about may come up in the next one. @throws Refusal 'not-found' */
export async function endReview(
  db: TendDatabase,
  { today, reviewUid, ...action }: Action & { today: PlainDate; reviewUid: string },
): Promise<void> {
  await write(db, { ...action, op: 'endReview' }, async (log) => {
    const review = await existing(db, reviewUid);
    await log.change('reviews', review, { ...review, endedOn: today });
  });
}

/** Changes what is named of how reviews are set. @throws Refusal 'store-failed' */
export async function setReviewing(db: TendDatabase, { months, quietOn }: Reviewing): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const value: Reviewing = { ...(await setting<Reviewing>(db, REVIEWING)) };
      if (months !== undefined) value.months = months;
      if (quietOn !== undefined) value.quietOn = quietOn;
      await db.settings.put({ key: REVIEWING, value });
    }),
  );
}

/**
 * Reviews without the undecided cards of people who are not kept any more; one that has nobody left to decide about is
 * over since the last decision.
 */
function asTheyStand(db: TendDatabase, reviews: Review[]): Promise<Review[]> {
  return Promise.all(
    reviews.map(async (review): Promise<Review> => {
      if (review.endedOn !== undefined || !isLive(review)) return review;
      const left = await leftOf(db, review);
      const cards = review.cards.filter((card) => card.answer || left.has(card.contactUid));
      return { ...review, cards, ...(left.size === 0 && { endedOn: dayAt(review.updated) }) };
    }),
  );
}

/** Those who are kept and not decided about. */
async function leftOf(db: TendDatabase, { cards }: Review): Promise<Set<string>> {
  const open = cards.filter(({ answer }) => !answer).map(({ contactUid }) => contactUid);
  return new Set((await db.contacts.bulkGet(open)).filter(isLive).map(({ uid }) => uid));
}

/** People, and who they turned out to be. */
async function withWhoeverTheyAre(db: TendDatabase, uids: string[]): Promise<string[]> {
  const merged = (await db.contacts.bulkGet(uids)).filter((one) => one?.mergedInto);
  const paths = await Promise.all(merged.map((one) => pathFrom(db, one?.uid ?? '')));
  return [...new Set([...uids, ...paths.flatMap((path) => path.uids)])];
}

async function decide(
  log: Log,
  contactUid: string,
  { today, decision }: { today: PlainDate; decision: ReviewDecision },
): Promise<void> {
  const contact = await targetOf(log, { contactUid });
  switch (decision.kind) {
    case 'cadence':
      return giveCadence(log, contact, { today, cadence: decision.cadence });
    case 'pause':
      return giveStanding(log, contact, { today, standing: { pausedUntil: decision.until } });
    case 'rest':
      return giveStanding(log, contact, { today, standing: { phase: 'resting' } });
    case 'letGo':
      return giveStanding(log, contact, { today, standing: { phase: 'letGo' } });
    default: // nothing about them changes
  }
}

/** A review that can be gone on with, or gone over again. */
async function existing(db: TendDatabase, uid: string): Promise<Review> {
  const review = await db.reviews.get(uid);
  if (!isLive(review) || review.endedOn !== undefined) throw new Refusal('not-found');
  return review;
}
