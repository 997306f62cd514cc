import { beforeEach, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { openReview } from '../../src/domain/review.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { type CopiedRow, mergeRows } from '../../src/store/merge-rows.ts';
import { listShares, readShare } from '../../src/store/read-shares.ts';
import { startReview } from '../../src/store/reviews.ts';
import { deleteShare, keepShare, sendTo } from '../../src/store/shares.ts';
import { listTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, TODAY as today, visible } from './fresh-store.ts';
import { withThree } from './shared-rows.ts';

const PORTS = { title: 'How ports plan for storms', url: 'https://example.org/ports', text: '' };

let here: TendDatabase;
let there: TendDatabase;
let mara: string;
let ivo: string;

/** Two devices that know the same people. */
beforeEach(async () => {
  const three = await withThree();
  here = three.db;
  mara = three.maraUid;
  ivo = three.ivoUid;
  there = freshStore();
  await mergeRows(there, { ...action(), rows: await rowsOf(here) });
});

async function rowsOf(db: TendDatabase): Promise<CopiedRow[]> {
  const rows: CopiedRow[] = [];
  for await (const page of allKeptRows(db))
    rows.push(...page.rows.map((row) => ({ table: page.table, row })));
  return rows.filter(({ table }) => table !== 'changes' && table !== 'settings');
}

const keep = (db: TendDatabase) => keepShare(db, { ...action(), ...PORTS });
const send = (db: TendDatabase, shareUid: string, ...contactUids: string[]) =>
  sendTo(db, { ...action(), shareUid, contactUids, today });

/** Merges the other device's rows, so many at a time; gives the actions, the last first. */
async function merge(rows: CopiedRow[], size = rows.length) {
  const merges = [];
  for (let at = 0; at < rows.length; at += size) {
    const one = action();
    await mergeRows(here, { ...one, rows: rows.slice(at, at + size) });
    merges.unshift(one);
  }
  return merges;
}

const ORDERS = [
  ['all at once', (rows: CopiedRow[]) => merge(rows)],
  ['row by row', (rows: CopiedRow[]) => merge(rows, 1)],
  ['row by row, backwards', (rows: CopiedRow[]) => merge(rows.toReversed(), 1)],
] as const;

test.each(ORDERS)(
  'a page that both devices keep is one, and sent to nobody twice: %s',
  async (_, merging) => {
    const own = await keep(here);
    const theirs = await keep(there);
    await send(there, theirs, mara);
    const before = await visible(here);
    const rows = await rowsOf(there);
    const merges = await merging(rows);
    const { shares } = await listShares(here, 50);
    expect(shares.map(({ share }) => share.uid)).toEqual([own]);
    expect((await readShare(here, own)).people).toMatchObject([{ contactUid: mara, is: 'waiting' }]);
    expect(await send(here, own, mara, ivo)).toBe(1);
    expect((await listTrash(here)).count).toBe(0);
    expect(await mergeRows(here, { ...action(), rows })).toEqual({ added: 0, changed: 0, leftOut: [] });
    const sent = await here.changes.filter(({ op }) => op === 'sendTo').first();
    await undo(here, { ...action(), undoes: sent?.requestId ?? '' });
    for (const { requestId } of merges) await undo(here, { ...action(), undoes: requestId });
    expect(await visible(here)).toEqual(before);
  },
);

test('whoever waits for it on both devices is reminded once', async () => {
  await send(here, await keep(here), mara);
  await send(there, await keep(there), mara);
  await merge((await rowsOf(there)).filter(({ table }) => table === 'shares'));
  await merge((await rowsOf(there)).filter(({ table }) => table === 'followUps'));
  expect((await here.followUps.toArray()).filter(isLive)).toHaveLength(1);
});

test('a page that was deleted here and is kept there is there again, with who has it', async () => {
  const own = await keep(here);
  await send(here, own, mara);
  await deleteShare(here, { ...action(), shareUid: own });
  await keep(there);
  await merge(await rowsOf(there));
  expect((await here.shares.toArray()).filter(isLive)).toMatchObject([{ uid: own }]);
});

test('where a review is open, one of another device comes with an end', async () => {
  for (const db of [here, there])
    await startReview(db, { ...action(), today, cards: [{ contactUid: mara, why: 'imported' }] });
  const own = openReview(await here.reviews.toArray());
  await merge(await rowsOf(there));
  const all = await here.reviews.toArray();
  expect(all).toHaveLength(2);
  expect(all.filter(({ endedOn }) => endedOn === undefined)).toEqual([own]);
});

test('where none is open, it goes on', async () => {
  await startReview(there, { ...action(), today, cards: [{ contactUid: mara, why: 'imported' }] });
  await merge(await rowsOf(there));
  expect(openReview(await here.reviews.toArray())).toBeDefined();
});
