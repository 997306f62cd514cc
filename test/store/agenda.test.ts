import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/plain-date.ts';
import { agendaPage, countDue, counts, isEmpty } from '../../src/store/agenda.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { action, freshStore, mara, person, TODAY } from './fresh-store.ts';

const today = TODAY;

/** A store in which there is somebody for each of these days from today. */
async function withDays(...days: number[]): Promise<TendDatabase> {
  const db = freshStore();
  for (const [n, day] of days.entries()) {
    const due = addDays(today, day);
    await setFollowUp(db, {
      ...action(),
      handle: person(`person-${n}`),
      today: due,
      due,
      summary: `in ${day}`,
    });
  }
  return db;
}

/** Lines put straight into the derived table, where only their number matters. */
async function withLines(count: number, next: string): Promise<TendDatabase> {
  const db = freshStore();
  const uid = (n: number) => `uid-${String(n).padStart(5, '0')}`;
  await db.due.bulkAdd(
    Array.from({ length: count }, (_, n) => ({ contactUid: uid(n), next, fullName: '', words: [] })),
  );
  return db;
}

test('the agenda goes from the longest overdue to a week ahead, and no further', async () => {
  const db = await withDays(7, 0, -30, 8, 1, -1);
  const page = await agendaPage(db, { today });
  expect(page.lines.map(({ summary }) => summary)).toEqual(['in -30', 'in -1', 'in 0', 'in 1', 'in 7']);
  expect(page).toMatchObject({
    hasMore: false,
    counts: { overdue: 2, today: 1, week: 2 },
    empty: false,
  });
});

test('people without a day are not in it', async () => {
  const db = await withDays(0);
  await keepContact(db, { ...action(), handle: mara });
  expect((await agendaPage(db, { today })).lines).toHaveLength(1);
});

test('a long agenda comes in pages that neither repeat nor leave out anybody', async () => {
  const db = await withLines(120, today);
  const seen: string[] = [];
  let after: { next: string; contactUid: string } | undefined;
  for (;;) {
    const page = await agendaPage(db, { today, after });
    seen.push(...page.lines.map(({ contactUid }) => contactUid));
    const last = page.lines.at(-1);
    after = { next: last?.next ?? '', contactUid: last?.contactUid ?? '' };
    if (!page.hasMore) break;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
  expect(await agendaPage(await withLines(50, today), { today })).toMatchObject({ hasMore: false });
});

test('the badge counts what is due today or overdue', async () => {
  expect(await countDue(await withDays(-3, 0, 0, 1), today)).toBe(3);
  expect(await countDue(freshStore(), today)).toBe(0);
});

test('counting stops at 1,000', async () => {
  expect(await countDue(await withLines(1200, today), today)).toBe(1000);
  expect(await counts(await withLines(1200, '2026-11-21'), today)).toEqual({
    overdue: 1000,
    today: 0,
    week: 0,
  });
});

test('a page that is not the whole agenda counts the whole agenda all the same', async () => {
  const db = await withDays(-2, -1, 0, 0, 3);
  const expected = { overdue: 2, today: 2, week: 1 };
  const page = await agendaPage(db, { today, limit: 2 });
  expect(page).toMatchObject({ hasMore: true, counts: expected });
  const after = { next: '2026-11-21', contactUid: page.lines[1]?.contactUid ?? '' };
  expect(await agendaPage(db, { today, after })).toMatchObject({ hasMore: false, counts: expected });
  expect((await agendaPage(db, { today, after })).lines).toHaveLength(3);
});

test('the agenda is empty until somebody is kept, with or without a day', async () => {
  const db = freshStore();
  expect(await isEmpty(db)).toBe(true);
  expect(await agendaPage(db, { today })).toMatchObject({ lines: [], empty: true });
  await keepContact(db, { ...action(), handle: mara });
  expect(await isEmpty(db)).toBe(false);
});
