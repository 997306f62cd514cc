import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { FAVOUR_LIMIT, type NewFavour } from '../../src/domain/favour.ts';
import { readAgenda } from '../../src/store/agenda.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addFavour, changeFavour, deleteFavour, listFavours } from '../../src/store/favours.ts';
import { answerFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { search } from '../../src/store/search.ts';
import { undo } from '../../src/store/undo.ts';
import { goal } from '../domain/people.ts';
import { Days } from '../torture/calendar-clock.ts';
import { answerShown } from './answer-shown.ts';
import { action, freshStore, ivo, mara, refusal, shows, TODAY, visible } from './fresh-store.ts';

const target = { handle: mara };
const said = (more: Partial<NewFavour> = {}): NewFavour => ({
  on: TODAY,
  side: 'received',
  kind: 'intro',
  text: 'to the harbour master',
  ...more,
});
const add = (db: TendDatabase, more: Partial<NewFavour> = {}) =>
  addFavour(db, { ...action(), target, today: TODAY, said: said(more) });
const favoursIn = async (db: TendDatabase) => (await db.favours.toArray()).filter(isLive);
const lineOf = async (db: TendDatabase) => db.due.get((await contactAt(db, mara))?.uid ?? '');

test('a favour beside somebody not yet kept keeps them as the page shows them, and undo takes both back', async () => {
  const db = freshStore();
  const asked = action();
  const seen = shows(mara, { fullName: 'Mara Okafor' });
  await addFavour(db, { ...asked, target: seen, today: TODAY, said: said({ text: ' to  the\nharbour ' }) });
  expect(await contactAt(db, mara)).toMatchObject({ fullName: 'Mara Okafor' });
  expect(await favoursIn(db)).toMatchObject([{ side: 'received', kind: 'intro', text: 'to the harbour' }]);
  expect((await lineOf(db))?.balance).toEqual({ gave: 0, received: 1, asked: 0, asksInRow: 0 });
  await undo(db, { ...action(), undoes: asked.requestId });
  expect(await favoursIn(db)).toEqual([]);
  expect(await contactAt(db, mara)).toBeUndefined();
});

test('a day to come and a text too long are refused, and nothing is kept', async () => {
  const db = freshStore();
  expect(await refusal(add(db, { on: '2026-11-23' }))).toBe('day-ahead');
  expect(await refusal(add(db, { text: 'a'.repeat(FAVOUR_LIMIT + 1) }))).toBe('too-long');
  expect(await refusal(add(db, { goal: 'nobody-has-it' }))).toBe('not-found');
  expect(await db.contacts.count()).toBe(0);
});

test('what is said of a favour is changed, what nothing is said of stays', async () => {
  const db = freshStore();
  await db.goals.bulkAdd([goal({ uid: 'berth' }), goal({ uid: 'over', status: 'reached' })]);
  await add(db, { goal: 'berth' });
  const [one] = await favoursIn(db);
  const change = (anew: Partial<NewFavour>) =>
    changeFavour(db, { ...action(), target, today: TODAY, favourUid: one?.uid ?? '', said: anew });
  await change({ side: 'asked', on: '2026-11-20' });
  expect(await favoursIn(db)).toMatchObject([
    { side: 'asked', kind: 'intro', on: '2026-11-20', goal: 'berth' },
  ]);
  expect(await refusal(change({ goal: 'over' }))).toBe('not-found');
  await db.goals.update('berth', { status: 'dropped' });
  await change({ kind: 'help', goal: 'berth' });
  expect(await favoursIn(db), 'a goal that was closed since').toMatchObject([
    { kind: 'help', goal: 'berth' },
  ]);
  await change({ goal: '' });
  expect((await favoursIn(db))[0]).not.toHaveProperty('goal');
});

test('a favour is changed and deleted by its own person alone', async () => {
  const db = freshStore();
  await add(db);
  await addFavour(db, { ...action(), target: { handle: ivo }, today: TODAY, said: said() });
  const his = (await contactAt(db, ivo))?.uid;
  const favourUid = (await favoursIn(db)).find(({ contactUid }) => contactUid === his)?.uid ?? '';
  const about = { ...action(), target, favourUid };
  expect(await refusal(changeFavour(db, { ...about, today: TODAY, said: {} }))).toBe('not-found');
  expect(await refusal(deleteFavour(db, about))).toBe('not-found');
});

test('a deleted favour counts no more, until that is undone', async () => {
  const db = freshStore();
  await add(db, { side: 'asked' });
  const [one] = await favoursIn(db);
  const deleted = action();
  await deleteFavour(db, { ...deleted, target, favourUid: one?.uid ?? '' });
  expect((await lineOf(db))?.balance).toBeUndefined();
  await undo(db, { ...action(), undoes: deleted.requestId });
  expect((await lineOf(db))?.balance).toMatchObject({ asked: 1 });
});

test('the list has the newest first, open goals, and closed ones only where one was for them', async () => {
  const db = freshStore();
  await db.goals.bulkAdd([goal({ uid: 'berth' }), goal({ uid: 'crew' }), goal({ uid: 'sail' })]);
  await add(db, { on: '2026-11-20', goal: 'berth' });
  await add(db, { on: '2026-11-21' });
  await db.goals.bulkUpdate(
    ['berth', 'crew'].map((key) => ({ key, changes: { status: 'reached' as const } })),
  );
  const { favours, goals } = await listFavours(db, (await contactAt(db, mara))?.uid ?? '');
  expect(favours.map(({ on }) => on)).toEqual(['2026-11-21', '2026-11-20']);
  expect(goals.map(({ uid }) => uid)).toEqual(['berth', 'sail']);
});

test('somebody is found by the words of what was given', async () => {
  const db = freshStore();
  await add(db, { text: 'introduced me to the lighthouse keeper' });
  const { hits } = await search(db, 'lighthouse');
  expect(hits).toMatchObject([{ where: 'favours' }]);
});

/** Mara, who did something on 20 November; it is the 21st. */
async function owed() {
  const days = new Days('2026-11-20');
  await addFavour(days.db, { ...days.action(), target, said: said({ on: days.today }) });
  days.pass(1);
  const contactUid = (await contactAt(days.db, mara))?.uid ?? '';
  const today = async () =>
    (await readAgenda(days.db, { today: days.today })).today.map((one) => one.reasons);
  const answer = (said: 'done' | 'skipped' | 'snoozed', until?: string) => {
    const asked = days.action();
    const answering = answerShown(days.db, { ...asked, target: { contactUid }, answer: said, until });
    return answering.then(() => asked.requestId);
  };
  return { days, today, answer };
}

test('the day after, thanks are in the agenda; done means that they were said, and undo takes both back', async () => {
  const { days, today, answer } = await owed();
  expect(await today()).toMatchObject([[{ kind: 'thanks', favour: 'intro', summary: said().text }]]);
  const before = await visible(days.db);
  const undoes = await answer('done');
  expect(await today()).toEqual([]);
  expect(await favoursIn(days.db)).toContainEqual(
    expect.objectContaining({ side: 'gave', kind: 'thanks', on: '2026-11-21', text: '' }),
  );
  await undo(days.db, { ...days.action(), undoes });
  expect(await visible(days.db)).toEqual(before);
});

test('thanks that are skipped end, and nothing was given; put off, they come up again', async () => {
  const { days, today, answer } = await owed();
  await answer('snoozed', '2026-11-24');
  expect(await today()).toEqual([]);
  days.pass(3);
  expect(await today()).toMatchObject([[{ kind: 'thanks', day: '2026-11-24' }]]);
  await answer('skipped');
  days.pass(200);
  expect(await today()).toEqual([]);
  expect(await favoursIn(days.db)).toHaveLength(1);
});

for (const [reason, kind] of [
  ['share', 'article'],
  ['thanks', 'thanks'],
] as const)
  test(`a follow-up of reason “${reason}” that is done was given, by its line or by itself`, async () => {
    for (const byLine of [true, false]) {
      const db = freshStore();
      const due = { due: TODAY, summary: 'Sampling bias in diary studies', reason };
      await setFollowUp(db, { ...action(), handle: mara, today: TODAY, ...due });
      const before = await visible(db);
      const [followUp] = await db.followUps.toArray();
      const asked = { ...action(), today: TODAY, answer: 'done' } as const;
      if (byLine) await answerShown(db, { ...asked, target });
      else await answerFollowUp(db, { ...asked, followUpUid: followUp?.uid ?? '' });
      expect(await favoursIn(db)).toMatchObject([{ side: 'gave', kind, on: TODAY, text: due.summary }]);
      await undo(db, { ...action(), undoes: asked.requestId });
      expect(await visible(db)).toEqual(before);
    }
  });

test('a follow-up that is skipped, or of another reason, gave nothing', async () => {
  const db = freshStore();
  const remind = (reason: 'share' | 'promise') =>
    setFollowUp(db, { ...action(), handle: mara, today: TODAY, due: TODAY, summary: 'call', reason });
  await remind('share');
  await answerShown(db, { ...action(), target, today: TODAY, answer: 'skipped' });
  await remind('promise');
  await answerShown(db, { ...action(), target, today: TODAY, answer: 'done' });
  expect(await db.favours.count()).toBe(0);
});
