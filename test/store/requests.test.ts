import { expect, test } from 'vitest';
import type { Due } from '../../src/domain/due.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { countToday, readAgenda } from '../../src/store/agenda.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { keepUp, keptUp } from '../../src/store/due-row.ts';
import { addNote } from '../../src/store/notes.ts';
import { countRequests } from './counted-requests.ts';
import { action, freshStore, mara, shows, TODAY as today } from './fresh-store.ts';

const lineOn = (day: string, n: number): Due => ({
  contactUid: `uid-${String(n).padStart(5, '0')}`,
  next: day,
  soft: day,
  reasons: [{ kind: 'cadence', due: day, day }],
  rank: { importance: 1, reciprocity: 0 },
  fullName: '',
});

/** A store with so many who wait, and 300 who come in two days. */
async function withWaiting(waiting: number): Promise<TendDatabase> {
  const db = freshStore();
  const ahead = addDays(today, 2);
  const lines = Array.from({ length: waiting + 300 }, (_, n) => lineOn(n < waiting ? today : ahead, n));
  await db.due.bulkAdd(lines);
  await keepUp(db, today);
  return db;
}

const listed = (db: TendDatabase, after = 0) =>
  countRequests(() => keptUp(db, today, () => readAgenda(db, { today, after })));

test('the agenda is read by ranges of lines, in one transaction and all at once where many wait', async () => {
  expect(await listed(await withWaiting(300))).toEqual({
    transactions: 1,
    writing: 0,
    requests: 9,
    rounds: 1,
  });
  const few = await listed(await withWaiting(20));
  expect(few).toMatchObject({ transactions: 1, writing: 0, requests: 10 });
  expect(few.rounds).toBeLessThanOrEqual(2);
});

test('a page further down is read by ranges as well', async () => {
  const { transactions, requests } = await listed(await withWaiting(120), 100);
  expect(transactions).toBe(1);
  expect(requests).toBeLessThanOrEqual(13);
});

test('the number on the badge is one transaction that writes nothing', async () => {
  const db = await withWaiting(300);
  const counted = await countRequests(() => keptUp(db, today, () => countToday(db, today)));
  expect(counted).toEqual({ transactions: 1, writing: 0, requests: 6, rounds: 1 });
});

test('at a midnight where no line is old, one row is written beside', async () => {
  const db = await withWaiting(300);
  const day = addDays(today, 1);
  const counted = await countRequests(() => keptUp(db, day, () => countToday(db, day)));
  expect(counted).toEqual({ transactions: 2, writing: 1, requests: 7, rounds: 2 });
});

test('a further note about somebody whose number the page tells waits for the store five times', async () => {
  const db = freshStore();
  const seen = shows(mara, { memberId: '77', fullName: 'Mara Okafor' });
  const save = () => addNote(db, { ...action(), ...seen, text: 'Hello there', place: 'page:s:1' });
  await save();
  expect(await countRequests(save)).toEqual({ transactions: 1, writing: 1, requests: 24, rounds: 5 });
});

test('where lines are old, the question is answered once they are new', async () => {
  const db = await withWaiting(3);
  await db.due.update('uid-00000', { stale: today }); // of nobody who is kept
  expect(await keptUp(db, today, () => countToday(db, today))).toBe(2);
});
