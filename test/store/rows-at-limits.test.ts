import { beforeEach, expect, test } from 'vitest';
import type { KeptTable } from '../../src/domain/copies.ts';
import { FAVOUR_LIMIT } from '../../src/domain/favour.ts';
import { SUMMARY_LIMIT } from '../../src/domain/follow-up.ts';
import { GOAL_LIMIT, GOAL_TEXT_LIMIT } from '../../src/domain/goal.ts';
import { MOST_DAYS, MOST_FOLLOW_UP_IN, MOST_SPREAD, OCCASION_LIMIT } from '../../src/domain/occasion.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { MOST_CARDS } from '../../src/domain/review.ts';
import { SELECTION_LIMIT, TITLE_LIMIT, URL_LIMIT } from '../../src/domain/share.ts';
import { TEMPLATE_LIMIT, TEMPLATE_NAME_LIMIT } from '../../src/domain/template.ts';
import { checkedRow } from '../../src/formats/backup-rows.ts';
import { addPerson } from '../../src/store/add-person.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addFavour, changeFavour } from '../../src/store/favours.ts';
import { answerFollowUp } from '../../src/store/follow-ups.ts';
import { closeGoal, deleteGoal, linkGoal, setGoal } from '../../src/store/goals.ts';
import { inviteTo } from '../../src/store/invite.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { deleteOccasion, setOccasion } from '../../src/store/occasions.ts';
import { answerReview, startReview } from '../../src/store/reviews.ts';
import { editShare, keepShare, sendTo } from '../../src/store/shares.ts';
import { setTemplate } from '../../src/store/templates.ts';
import { action, freshStore, TODAY as today } from './fresh-store.ts';

const x = (length: number) => 'x'.repeat(length);
const inDays = (count: number) => Array.from({ length: count }, (_, at) => addDays(today, at));

let db: TendDatabase;
let contactUid: string;

beforeEach(async () => {
  db = freshStore();
  contactUid = await addPerson(db, { ...action(), fields: { fullName: 'Ada Byron' } });
});

/** Whether a backup of the store, with all of its log, could be restored; its rows by table. */
async function tables(): Promise<Set<KeptTable>> {
  const found = new Set<KeptTable>();
  for await (const { table, rows } of allKeptRows(db))
    for (const row of rows) {
      expect(checkedRow(table, JSON.parse(JSON.stringify(row)))).toEqual(row);
      found.add(table);
    }
  return found;
}

const goal = (goalUid?: string) =>
  setGoal(db, {
    ...action(),
    today,
    goalUid,
    said: { summary: x(GOAL_LIMIT), text: x(GOAL_TEXT_LIMIT), until: today },
  });

test('a goal and a favour for it', async () => {
  const goalUid = (await goal()) ?? '';
  const said = { on: today, side: 'gave', kind: 'intro', text: x(FAVOUR_LIMIT), goal: goalUid } as const;
  const target = { contactUid };
  await addFavour(db, { ...action(), target, today, said });
  const [favour] = await db.favours.toArray();
  await changeFavour(db, { ...action(), target, today, favourUid: favour?.uid ?? '', said: { goal: '' } });
  await linkGoal(db, { ...action(), goalUid, contactUids: [contactUid] });
  await goal(goalUid);
  await closeGoal(db, { ...action(), goalUid, status: 'reached', today });
  await deleteGoal(db, { ...action(), goalUid });
  expect([...(await tables())]).toEqual(expect.arrayContaining(['goals', 'favours', 'changes']));
});

test('a trip, an event and a greeting, and who was met there', async () => {
  const line = x(OCCASION_LIMIT);
  const set = (occasion: Parameters<typeof setOccasion>[1]['occasion']) =>
    setOccasion(db, { ...action(), today, occasion });
  const days = [today, addDays(today, 9)];
  const trip = await set({ kind: 'trip', summary: line, days, place: line, contactUid });
  await inviteTo(db, {
    ...action(),
    today,
    occasionUid: trip,
    contactUids: [contactUid],
    summary: x(SUMMARY_LIMIT),
  });
  const followUpFor = x(SUMMARY_LIMIT);
  const met = { place: line, group: 'Met', followUpIn: MOST_FOLLOW_UP_IN, followUpFor };
  await set({ kind: 'event', summary: line, days: ['2026-11-21', '2026-11-30'], ...met });
  await addPerson(db, { ...action(), fields: { fullName: 'Jun Li' } });
  expect(await db.followUps.count()).toBe(2);
  const rule = { calendar: 'gregory', month: 12, day: 25 };
  await set({ kind: 'greeting', summary: line, days: inDays(MOST_DAYS), rule, spread: MOST_SPREAD });
  await deleteOccasion(db, { ...action(), occasionUid: trip });
  expect([...(await tables())]).toContain('occasions');
});

test('an article that is sent', async () => {
  const url = 'https://example.org/'.padEnd(URL_LIMIT, 'a');
  const shareUid = await keepShare(db, { ...action(), url, title: x(TITLE_LIMIT), text: x(SELECTION_LIMIT) });
  await sendTo(db, { ...action(), shareUid, contactUids: [contactUid], today });
  await editShare(db, { ...action(), shareUid, title: 'y'.repeat(TITLE_LIMIT) });
  const [asked] = await db.followUps.toArray();
  await answerFollowUp(db, { ...action(), followUpUid: asked?.uid ?? '', today, answer: 'done' });
  expect([...(await tables())]).toEqual(expect.arrayContaining(['shares', 'followUps', 'favours']));
});

test('a template and a review of as many as it may have', async () => {
  await setTemplate(db, { ...action(), name: x(TEMPLATE_NAME_LIMIT), text: x(TEMPLATE_LIMIT) });
  const people = [contactUid];
  while (people.length < MOST_CARDS)
    people.push(await addPerson(db, { ...action(), fields: { fullName: `Ada ${people.length}` } }));
  const cards = people.map((uid) => ({ contactUid: uid, why: 'imported' as const }));
  await startReview(db, { ...action(), today, cards });
  const [review] = await db.reviews.toArray();
  const reviewUid = review?.uid ?? '';
  await answerReview(db, { ...action(), today, reviewUid, contactUid, decision: { kind: 'letGo' } });
  expect([...(await tables())]).toEqual(expect.arrayContaining(['templates', 'reviews']));
});
