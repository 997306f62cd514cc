import { expect, test } from 'vitest';
import type { Interaction } from '../../src/domain/interaction.ts';
import { readActivity } from '../../src/store/activity.ts';
import { freshStore, TODAY as today } from './fresh-store.ts';

const at = '2026-11-20T12:00:00.000Z';
const base = (number: number) => ({
  uid: `row-${String(number).padStart(5, '0')}`,
  created: at,
  updated: at,
});

test('every row is counted once, however many pages there are; what is open of goals comes along', async () => {
  const db = freshStore();
  const talks = Array.from(
    { length: 4001 },
    (_, number): Interaction => ({
      ...base(number),
      participants: ['mara'],
      on: today,
      kind: 'message',
      direction: number % 2 ? 'in' : 'out',
      touch: true,
      text: '',
    }),
  );
  await db.interactions.bulkAdd(talks);
  await db.notes.bulkAdd([{ ...base(1), contactUid: 'mara', text: 'Sails.', pinned: false }]);
  const goal = { summary: 'A job', text: '', until: '2027-01-01' };
  await db.goals.bulkAdd([
    { ...base(1), ...goal, status: 'open' },
    { ...base(2), ...goal, status: 'reached' },
    { ...base(3), ...goal, status: 'open', deletedAt: at },
  ]);
  const { weeks, quarters, goals } = await readActivity(db, { today, weekStart: 1 });
  expect(weeks.at(-1)).toEqual({
    from: '2026-11-16',
    in: 2000,
    out: 2001,
    both: 0,
    notes: 1,
    people: { mara: { in: 2000, out: 2001 } },
  });
  expect(quarters).toHaveLength(8);
  expect(goals).toEqual([{ uid: 'row-00001', name: 'A job' }]);
});

test('no more than 2,000 rows are read at once', async () => {
  const db = freshStore();
  const sizes: number[] = [];
  db.use({
    stack: 'dbcore',
    name: 'count',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          async query(request) {
            const answer = await table.query(request);
            sizes.push(answer.result.length);
            return answer;
          },
        };
      },
    }),
  });
  const notes = Array.from({ length: 4500 }, (_, number) => ({
    ...base(number),
    contactUid: 'mara',
    text: 'Sails.',
    pinned: false,
  }));
  await db.notes.bulkAdd(notes);
  const { weeks } = await readActivity(db, { today, weekStart: 1 });
  expect(weeks.at(-1)?.notes).toBe(4500);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2000);
});
