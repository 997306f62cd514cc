import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaOf } from '../../src/domain/agenda.ts';
import type { PlainDate } from '../../src/domain/base.ts';
import type { Due, Reason } from '../../src/domain/due.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { countToday, DAILY_LIMIT_KEY, isEmpty, readAgenda } from '../../src/store/agenda.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { answer } from '../domain/people.ts';
import { action, freshStore, mara, person, TODAY } from './fresh-store.ts';

const today = TODAY;

/** A store in which there is somebody with a promise for each of these days from today. */
async function withDays(...days: number[]): Promise<TendDatabase> {
  const db = freshStore();
  for (const [n, day] of days.entries()) {
    const due = addDays(today, day);
    const asked = { handle: person(`person-${n}`), today: due, due, summary: `in ${day}` };
    await setFollowUp(db, { ...action(), ...asked });
  }
  return db;
}

/** A line with these days. */
function line(uid: string, { fixed, soft }: { fixed?: PlainDate; soft?: PlainDate }): Due {
  const promise =
    fixed === undefined ? [] : [{ kind: 'followUp' as const, uid: 'f', due: fixed, day: fixed }];
  const turn = soft === undefined ? [] : [{ kind: 'cadence' as const, due: soft, day: soft }];
  const reasons: Reason[] = [...promise, ...turn].sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    contactUid: uid,
    ...(reasons[0] && { next: reasons[0].day }),
    ...(fixed !== undefined && { fixed }),
    ...(soft !== undefined && { soft }),
    reasons,
    rank: { importance: 1, reciprocity: 0 },
    fullName: uid,
  };
}

const uidOf = (n: number) => `uid-${String(n).padStart(5, '0')}`;

async function withLines(lines: Due[], limit?: number, answered: string[] = []): Promise<TendDatabase> {
  const db = freshStore();
  await db.due.bulkAdd(lines);
  if (limit !== undefined) await db.settings.put({ key: DAILY_LIMIT_KEY, value: limit });
  await db.answers.bulkAdd(
    answered.map((contactUid, n) =>
      answer({ uid: `${n}`, contactUid, day: today, line: 'cadence', answer: 'skipped' }),
    ),
  );
  return db;
}

const near = fc.option(
  fc.integer({ min: -12, max: 12 }).map((ahead) => addDays(today, ahead)),
  { nil: undefined },
);

test('whoever is kept, whatever the limit and the day, the agenda is what the pure function makes of all lines', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(near, near), { maxLength: 40 }),
      fc.option(fc.nat({ max: 12 }), { nil: undefined }),
      fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
      fc.integer({ min: -3, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      async (days, limit, people, ahead, page) => {
        const lines = days.map(([fixed, soft], n) =>
          line(uidOf(n), { ...(fixed && { fixed }), ...(soft && { soft }) }),
        );
        const db = await withLines(lines, limit, people.map(uidOf));
        const day = addDays(today, ahead);
        const isUp = (n: number) => (lines[n]?.fixed ?? '9') <= day;
        const answered = ahead === 0 ? new Set(people.filter((n) => !isUp(n))).size : 0;
        const expected = agendaOf(lines, { today: day, limit: limit ?? 5, answered, hadTurn: answered });
        const first = await readAgenda(db, { today: day, page });
        expect(first.today).toEqual(expected.today);
        expect(first.laterCount).toBe(expected.later.length);
        expect(first).toMatchObject({ limit: limit ?? 5, empty: lines.length === 0 });
        const later: Due[] = [];
        for (let hasMore = true; hasMore; ) {
          const next = await readAgenda(db, { today: day, after: later.length, page });
          later.push(...next.later);
          hasMore = next.hasMore;
        }
        expect(later).toEqual(expected.later);
        expect(await countToday(db, day)).toBe(expected.today.length);
      },
    ),
    { numRuns: 150 },
  );
});

test('every promise has its day, however many; of the others the day takes those who waited longest', async () => {
  const promises = Array.from({ length: 8 }, (_, n) => line(uidOf(n), { fixed: addDays(today, -n) }));
  const turns = Array.from({ length: 8 }, (_, n) => line(uidOf(20 + n), { soft: addDays(today, -n) }));
  const full = await withLines([...promises, ...turns], 5);
  expect(await readAgenda(full, { today })).toMatchObject({ laterCount: 7, limit: 5 });
  expect((await readAgenda(full, { today })).today).toHaveLength(9); // and who waited longest
  const few = await withLines([...promises.slice(0, 2), ...turns], 5);
  const shown = (await readAgenda(few, { today })).today.map(({ contactUid }) => contactUid);
  expect(shown.sort()).toEqual([0, 1, 25, 26, 27].map(uidOf));
});

test('a promise that was kept today takes no place from those who may wait', async () => {
  const promises = Array.from({ length: 8 }, (_, n) => line(uidOf(n), { fixed: today }));
  const full = await withLines([...promises, line(uidOf(20), { soft: today })], 5);
  await full.answers.add(answer({ uid: 'kept', contactUid: 'a', day: today, line: 'followUp/one' }));
  expect(await countToday(full, today)).toBe(9);
  await full.answers.add(answer({ uid: 'told', contactUid: 'b', day: today, line: 'cadence' }));
  expect(await countToday(full, today), 'their turn was taken').toBe(8);
});

test('whoever was answered today has had a turn of the day', async () => {
  const turns = Array.from({ length: 8 }, (_, n) => line(uidOf(n), { soft: today }));
  expect(await countToday(await withLines(turns, 5, ['a', 'b', 'b']), today)).toBe(3);
  const taken = await withLines(turns, 5, ['a', 'b']);
  await taken.answers.toCollection().modify({ deletedAt: '2026-11-22T09:00:00.000Z' });
  expect(await countToday(taken, today)).toBe(5); // they took it back
});

test('the agenda goes a week ahead, and no further', async () => {
  const db = await withDays(7, 0, -30, 8, 1, -1);
  const { today: up, later, hasMore } = await readAgenda(db, { today });
  const said = (lines: Due[]) => lines.map(({ reasons }) => reasons[0]?.summary);
  expect(said(up)).toEqual(expect.arrayContaining(['in -30', 'in -1', 'in 0']));
  expect(said(later)).toEqual(['in 1', 'in 7']);
  expect([up.length, hasMore]).toEqual([3, false]);
});

test('people without a day are not in it', async () => {
  const db = await withDays(0);
  await keepContact(db, { ...action(), handle: mara });
  expect(await readAgenda(db, { today })).toMatchObject({ laterCount: 0, later: [] });
  expect((await readAgenda(db, { today })).today).toHaveLength(1);
});

test('counting stops at 1,000', async () => {
  const many = Array.from({ length: 1200 }, (_, n) => line(uidOf(n), { fixed: today }));
  expect(await countToday(await withLines(many), today)).toBe(1000);
  expect(await countToday(freshStore(), today)).toBe(0);
});

test('the agenda is empty until somebody is kept, with or without a day', async () => {
  const db = freshStore();
  expect(await isEmpty(db)).toBe(true);
  expect(await readAgenda(db, { today })).toMatchObject({ today: [], later: [], empty: true });
  await keepContact(db, { ...action(), handle: mara });
  expect(await isEmpty(db)).toBe(false);
});

test('whoever was answered today and is up by another promise counts once', async () => {
  const turns = Array.from({ length: 8 }, (_, n) => line(uidOf(n), { soft: today }));
  const db = await withLines([line('promised', { fixed: today }), ...turns], 5, ['promised']);
  expect(await countToday(db, today)).toBe(5);
  expect((await readAgenda(db, { today })).today).toHaveLength(5);
});
