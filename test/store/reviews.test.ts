import { expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { ReviewDecision } from '../../src/domain/review.ts';
import { addPerson } from '../../src/store/add-person.ts';
import { removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { listHistory } from '../../src/store/history.ts';
import { mergePeople } from '../../src/store/merge-people.ts';
import { answerReview, endReview, readReviews, setReviewing, startReview } from '../../src/store/reviews.ts';
import { editFacts, setStanding } from '../../src/store/standing.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import { action, freshStore, refusal, TODAY as today } from './fresh-store.ts';

async function some(): Promise<{ db: TendDatabase; uids: string[] }> {
  const db = freshStore();
  const uids = [];
  for (const fullName of ['Mara Okafor', 'Ivo Lindqvist'])
    uids.push((await addPerson(db, { ...action(), fields: { fullName } })) ?? '');
  return { db, uids };
}

async function begun() {
  const { db, uids } = await some();
  const cards = uids.map((contactUid) => ({ contactUid, why: 'untouched' as const }));
  await startReview(db, { ...action(), today, cards });
  const { open } = await readReviews(db, today);
  const reviewUid = open?.uid ?? '';
  const [mara = '', ivo = ''] = uids;
  const answer = async (contactUid: string, decision: ReviewDecision) => {
    const done = action();
    await answerReview(db, { ...done, today, reviewUid, contactUid, decision });
    return done.requestId;
  };
  return { db, mara, ivo, reviewUid, answer };
}

test.each<[ReviewDecision, Partial<Contact>]>([
  [{ kind: 'keep' }, { phase: 'maintain' }],
  [
    { kind: 'cadence', cadence: { every: 2, unit: 'month' } },
    { cadence: { every: 2, unit: 'month' }, cadenceSince: today },
  ],
  [{ kind: 'pause', until: '2027-01-01' }, { pausedUntil: '2027-01-01' }],
  [{ kind: 'rest' }, { phase: 'resting' }],
  [{ kind: 'letGo' }, { phase: 'letGo' }],
])('%o is done to the person and marks their card, and undo brings both back', async (decision, after) => {
  const { db, mara, answer } = await begun();
  const before = await db.contacts.get(mara);
  const done = await answer(mara, decision);
  expect(await db.contacts.get(mara)).toMatchObject(after);
  expect((await readReviews(db, today)).open?.cards).toMatchObject([
    { answer: decision.kind, ...('cadence' in decision && { cadence: decision.cadence }) },
    {},
  ]);
  await undo(db, { ...action(), undoes: done });
  expect(await db.contacts.get(mara)).toEqual({ ...before, updated: expect.anything() });
  expect((await readReviews(db, today)).open?.cards[0]).not.toHaveProperty('answer');
});

test('the history says whom a decision was about, also where they are kept as they are', async () => {
  const { db, ivo, answer } = await begun();
  await answer(ivo, { kind: 'keep' });
  const { actions } = await listHistory(db, {});
  expect(actions[0]).toMatchObject({ op: 'answerReview', fullName: 'Ivo Lindqvist', contactUid: ivo });
});

test('a decision about somebody changed since is taken back, and what was changed stays', async () => {
  const { db, mara, answer } = await begun();
  const done = await answer(mara, { kind: 'letGo' });
  const target = { contactUid: mara };
  await editFacts(db, { ...action(), target, facts: { interests: ['sailing'] } });
  const undoing = action();
  await undo(db, { ...undoing, undoes: done });
  expect(await db.contacts.get(mara)).toMatchObject({ phase: 'maintain', interests: ['sailing'] });
  expect((await readReviews(db, today)).open?.cards[0]).not.toHaveProperty('answer');
  await editFacts(db, { ...action(), target, facts: { interests: ['rowing'] } });
  await undo(db, { ...action(), undoes: undoing.requestId });
  expect(await db.contacts.get(mara)).toMatchObject({ phase: 'letGo', interests: ['rowing'] });
  expect((await readReviews(db, today)).open?.cards[0]).toHaveProperty('answer', 'letGo');
});

test('a decision is not taken back by half: whose standing was changed again, or who went, stays decided', async () => {
  const { db, mara, ivo, answer } = await begun();
  const done = await answer(mara, { kind: 'letGo' });
  await setStanding(db, { ...action(), target: { contactUid: mara }, today, standing: { phase: 'resting' } });
  expect(await refusal(undo(db, { ...action(), undoes: done }))).toBe('changed-since');
  expect((await readReviews(db, today)).open?.cards[0]).toHaveProperty('answer', 'letGo');
  const last = await answer(ivo, { kind: 'rest' });
  await removeContact(db, { ...action(), contactUid: ivo });
  expect(await refusal(undo(db, { ...action(), undoes: last }))).toBe('changed-since');
});

test('the last card ends the review; undo last goes back card by card', async () => {
  const { db, mara, ivo, answer } = await begun();
  await answer(mara, { kind: 'keep' });
  await answer(ivo, { kind: 'letGo' });
  const over = await readReviews(db, today);
  expect(over).toMatchObject({ last: { endedOn: today }, next: '2027-02-22', asked: [mara, ivo] });
  expect(over).not.toHaveProperty('open');
  await undoLast(db, action());
  expect((await readReviews(db, today)).open?.cards.map(({ answer }) => answer)).toEqual(['keep', undefined]);
  expect((await db.contacts.get(ivo))?.phase).toBe('maintain');
  await undoLast(db, action());
  expect((await readReviews(db, today)).asked).toEqual([]);
});

test('a decision that is refused marks no card', async () => {
  const { db, mara, reviewUid, answer } = await begun();
  expect(await refusal(answer(mara, { kind: 'pause', until: today }))).toBe('day-not-later');
  await removeContact(db, { ...action(), contactUid: mara });
  expect(await refusal(answer(mara, { kind: 'keep' }))).toBe('not-found');
  expect((await readReviews(db, today)).open?.cards.some(({ answer }) => answer)).toBe(false);
  await endReview(db, { ...action(), today, reviewUid });
  expect(await refusal(answer(mara, { kind: 'keep' }))).toBe('not-found');
});

test('one review is open at a time; whoever went is left out, and of nobody there is none', async () => {
  const { db, mara, ivo, reviewUid } = await begun();
  await startReview(db, { ...action(), today, cards: [{ contactUid: ivo, why: 'noReply' }] });
  expect((await readReviews(db, today)).open?.uid).toBe(reviewUid);
  await endReview(db, { ...action(), today, reviewUid });
  await removeContact(db, { ...action(), contactUid: mara });
  const [gone, there] = [mara, ivo].map((contactUid) => ({ contactUid, why: 'noReply' as const }));
  if (!gone || !there) throw new Error('two people');
  expect(await refusal(startReview(db, { ...action(), today, cards: [gone] }))).toBe('not-found');
  await startReview(db, { ...action(), today, cards: [gone, there] });
  expect((await readReviews(db, today)).open?.cards).toEqual([there]);
});

test.each([
  ['removed', (db: TendDatabase, gone: string) => removeContact(db, { ...action(), contactUid: gone })],
  [
    'merged',
    (db: TendDatabase, other: string, keep: string) =>
      mergePeople(db, { ...action(), keep, other, fields: [] }),
  ],
])('whoever was %s is waited for no longer: without them a review is over', async (_, goes) => {
  const { db, mara, ivo, answer } = await begun();
  await goes(db, ivo, mara);
  expect((await readReviews(db, today)).open?.cards).toMatchObject([{ contactUid: mara }]);
  await answer(mara, { kind: 'keep' });
  expect(await readReviews(db, today)).toMatchObject({ last: { endedOn: today }, next: '2027-02-22' });
});

test('a review whose last person goes is over and makes room for another, until they are back', async () => {
  const { db, mara, ivo, reviewUid, answer } = await begun();
  await answer(mara, { kind: 'keep' });
  const removal = action();
  await removeContact(db, { ...removal, contactUid: ivo });
  const over = await readReviews(db, today);
  expect(over).not.toHaveProperty('open');
  expect(over.last?.uid).toBe(reviewUid);
  await undo(db, { ...action(), undoes: removal.requestId });
  expect((await readReviews(db, today)).open?.uid).toBe(reviewUid);
  await removeContact(db, { ...action(), contactUid: ivo });
  await startReview(db, { ...action(), today, cards: [{ contactUid: mara, why: 'noReply' }] });
  expect((await readReviews(db, today)).open?.cards).toMatchObject([{ contactUid: mara }]);
});

test('who was decided about lately is so too as whom they turned out to be', async () => {
  const { db, mara, ivo, answer } = await begun();
  await answer(mara, { kind: 'keep' });
  await mergePeople(db, { ...action(), keep: ivo, other: mara, fields: [] });
  const { asked, seen } = await readReviews(db, today);
  expect([asked, seen]).toEqual([expect.arrayContaining([ivo]), expect.arrayContaining([ivo])]);
});

test('the first review is due an interval after the store began, and the interval can be chosen', async () => {
  expect(await readReviews(freshStore(), today)).toEqual({ months: 3, asked: [] });
  const { db } = await some();
  expect((await readReviews(db, today)).next).toBe('2027-02-22');
  await setReviewing(db, { months: 12 });
  await setReviewing(db, { quietOn: today });
  expect(await readReviews(db, today)).toMatchObject({ months: 12, next: '2027-11-22', quiet: true });
  expect(await readReviews(db, '2026-11-23')).not.toHaveProperty('quiet');
});
