import { expect, test } from 'vitest';
import { openInOrder } from '../../src/domain/follow-up.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, changeFollowUp, removeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { action, everything, freshStore, ivo, mara, refusal, TODAY } from './fresh-store.ts';

const today = TODAY;

async function maraFollowUps(db: TendDatabase) {
  const contact = await contactAt(db, mara);
  return openInOrder(await db.followUps.where({ contactUid: contact?.uid ?? '' }).toArray());
}

/** A store in which Mara is to be written to on the first of December, and the uid of that. */
async function withFollowUp(due = '2026-12-01') {
  const db = freshStore();
  await setFollowUp(db, { ...action(), handle: mara, today: due, due, summary: 'ask about Lisbon' });
  const followUpUid = (await maraFollowUps(db))[0]?.uid ?? '';
  return { db, followUpUid };
}

async function line(db: TendDatabase) {
  return (await db.due.toArray())[0];
}

test('setting a day makes the contact and its line in the agenda', async () => {
  const { db } = await withFollowUp();
  expect(await maraFollowUps(db)).toMatchObject([
    { due: '2026-12-01', summary: 'ask about Lisbon', status: 'needs-action' },
  ]);
  expect(await line(db)).toMatchObject({ next: '2026-12-01', reasons: [{ summary: 'ask about Lisbon' }] });
});

test('a follow-up may be for today but not for yesterday', async () => {
  const db = freshStore();
  const write = { handle: mara, today, summary: '' };
  expect(await refusal(setFollowUp(db, { ...action(), ...write, due: '2026-11-21' }))).toBe('day-past');
  expect(await contactAt(db, mara)).toBeUndefined();
  await setFollowUp(db, { ...action(), ...write, due: today });
  expect(await maraFollowUps(db)).toHaveLength(1);
});

test('a follow-up is moved and reworded', async () => {
  const { db, followUpUid } = await withFollowUp();
  await changeFollowUp(db, { ...action(), followUpUid, today, due: '2026-12-24', summary: 'wish well' });
  expect(await maraFollowUps(db)).toMatchObject([{ due: '2026-12-24', summary: 'wish well' }]);
  const past = { ...action(), followUpUid, today, due: '2026-11-01', summary: '' };
  expect(await refusal(changeFollowUp(db, past))).toBe('day-past');
});

test('an overdue follow-up can be reworded without being moved', async () => {
  const { db, followUpUid } = await withFollowUp('2026-11-01');
  await changeFollowUp(db, {
    ...action(),
    followUpUid,
    today,
    due: '2026-11-01',
    summary: 'ask about Porto',
  });
  expect(await line(db)).toMatchObject({ next: '2026-11-01', reasons: [{ summary: 'ask about Porto' }] });
});

test('done is done on that day, and remembered as an answer', async () => {
  const { db, followUpUid } = await withFollowUp();
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'done' });
  expect(await maraFollowUps(db)).toEqual([]);
  expect(await line(db)).not.toHaveProperty('next');
  expect(await db.followUps.get(followUpUid)).toMatchObject({
    status: 'completed',
    outcome: 'done',
    completedOn: today,
  });
  expect(await db.answers.toArray()).toMatchObject([
    { line: `followUp/${followUpUid}`, day: today, answer: 'done' },
  ]);
});

test('skipped is cancelled, not completed', async () => {
  const { db, followUpUid } = await withFollowUp();
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'skipped' });
  const row = await db.followUps.get(followUpUid);
  expect(row).toMatchObject({ status: 'cancelled', outcome: 'skipped' });
  expect(row).toHaveProperty('completedOn', today);
});

test('a snoozed follow-up counts from its new day until it is moved', async () => {
  const { db, followUpUid } = await withFollowUp('2026-11-01');
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'snoozed', until: '2026-11-25' });
  expect(await line(db)).toMatchObject({ next: '2026-11-25' });
  expect(await db.answers.toArray()).toMatchObject([{ answer: 'snoozed', until: '2026-11-25' }]);
  await changeFollowUp(db, { ...action(), followUpUid, today, due: '2026-12-01', summary: '' });
  expect(await line(db)).toMatchObject({ next: '2026-12-01' });
  expect(await db.followUps.get(followUpUid)).not.toHaveProperty('snoozedUntil');
});

test('a snooze needs a later day', async () => {
  const { db, followUpUid } = await withFollowUp();
  const snooze = { followUpUid, today, answer: 'snoozed' } as const;
  expect(await refusal(answerFollowUp(db, { ...action(), ...snooze, until: today }))).toBe('day-past');
  expect(await refusal(answerFollowUp(db, { ...action(), ...snooze }))).toBe('malformed');
});

test('what was answered or removed is not answered again', async () => {
  const { db, followUpUid } = await withFollowUp();
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'done' });
  const again = { ...action(), followUpUid, today, answer: 'skipped' } as const;
  expect(await refusal(answerFollowUp(db, again))).toBe('not-found');
  await removeFollowUp(db, { ...action(), followUpUid });
  expect(await refusal(removeFollowUp(db, { ...action(), followUpUid }))).toBe('not-found');
});

test("one person's panel cannot reach another person's follow-up", async () => {
  const { db, followUpUid } = await withFollowUp();
  await setFollowUp(db, { ...action(), handle: ivo, today, due: today, summary: '' });
  const before = await everything(db);
  const foreign = { handle: ivo, followUpUid, today };
  expect(await refusal(changeFollowUp(db, { ...action(), ...foreign, due: today, summary: '' }))).toBe(
    'not-found',
  );
  expect(await refusal(answerFollowUp(db, { ...action(), ...foreign, answer: 'done' }))).toBe('not-found');
  expect(await refusal(removeFollowUp(db, { ...action(), ...foreign }))).toBe('not-found');
  expect(await everything(db)).toEqual(before);
});

test('the next one comes first, and when it is removed the one after it is the line', async () => {
  const { db, followUpUid } = await withFollowUp();
  await setFollowUp(db, { ...action(), handle: mara, today, due: '2026-11-24', summary: 'sooner' });
  expect((await maraFollowUps(db)).map(({ summary }) => summary)).toEqual(['sooner', 'ask about Lisbon']);
  expect(await line(db)).toMatchObject({ next: '2026-11-24' });
  const sooner = (await maraFollowUps(db))[0]?.uid ?? '';
  await removeFollowUp(db, { ...action(), followUpUid: sooner });
  expect(await line(db)).toMatchObject({ next: '2026-12-01', reasons: [{ uid: followUpUid }] });
});
