import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { SharedWith } from '../../src/domain/share.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { answerFollowUp } from '../../src/store/follow-ups.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { type CopiedRow, mergeRows } from '../../src/store/merge-rows.ts';
import { listShares } from '../../src/store/read-shares.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { keepShare, sendTo } from '../../src/store/shares.ts';
import { undo } from '../../src/store/undo.ts';
import { action, everything, freshStore, mara, TODAY as today, visible } from './fresh-store.ts';
import { withThree } from './shared-rows.ts';

type Stands = SharedWith['is'] | 'none';

/** How each of some pages stands with two people. */
const pages = fc.array(
  fc.record({
    hers: fc.constantFrom<Stands>('none', 'waiting', 'sent', 'skipped'),
    his: fc.constantFrom<Stands>('none', 'waiting', 'sent', 'skipped'),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Has a page stand with somebody so. */
async function stand(db: TendDatabase, at: number, contactUid: string, is: Stands): Promise<string> {
  const url = `https://example.org/${at}`;
  const shareUid = await keepShare(db, { ...action(), title: `Page ${at}`, url, text: '' });
  if (is !== 'none') await sendTo(db, { ...action(), shareUid, contactUids: [contactUid], today });
  const rows = await db.followUps.where({ share: shareUid }).toArray();
  const followUpUid = rows.find((one) => one.contactUid === contactUid)?.uid ?? '';
  const answer = is === 'sent' ? 'done' : 'skipped';
  if (is === 'sent' || is === 'skipped')
    await answerFollowUp(db, { ...action(), followUpUid, today, answer });
  return shareUid;
}

/** How the pages stand with whom. */
async function standings(db: TendDatabase): Promise<Record<string, [string, string][]>> {
  const { shares } = await listShares(db, 50);
  return Object.fromEntries(
    shares.map(({ share, people }) => [share.title, people.map(({ contactUid, is }) => [contactUid, is])]),
  );
}

/** What was sent counts, then what waits. */
const together = (hers: Stands, his: Stands): Stands =>
  (['sent', 'waiting', 'skipped'] as const).find((one) => one === hers || one === his) ?? 'none';

const given = async (db: TendDatabase, contactUid: string) =>
  (await db.favours.where({ contactUid }).toArray()).filter((one) => isLive(one) && one.side === 'gave')
    .length;

test('two who turn out to be one: no page is lost or waits twice, each favour counts, and all of it goes back', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (all) => {
      const { db, maraUid, ivoUid } = await withThree();
      for (const [at, { hers, his }] of all.entries()) {
        await stand(db, at, maraUid, hers);
        await stand(db, at, ivoUid, his);
      }
      const before = [await visible(db), await standings(db)];
      const favours = (await given(db, maraUid)) + (await given(db, ivoUid));
      const merge = action();
      await samePerson(db, { ...merge, handle: mara, contactUid: ivoUid });
      const expected = all.map(({ hers, his }, at) => {
        const is = together(hers, his);
        return [`Page ${at}`, is === 'none' ? [] : [[ivoUid, is]]];
      });
      expect(await standings(db)).toEqual(Object.fromEntries(expected));
      expect(await given(db, ivoUid)).toBe(favours);
      await undo(db, { ...action(), undoes: merge.requestId });
      expect([await visible(db), await standings(db)]).toEqual(before);
      db.close();
    }),
    { numRuns: 12 },
  );
}, 60_000);

async function rowsOf(db: TendDatabase): Promise<CopiedRow[]> {
  const rows: CopiedRow[] = [];
  for await (const page of allKeptRows(db))
    rows.push(...page.rows.map((row) => ({ table: page.table, row })));
  return rows.filter(({ table }) => table !== 'changes' && table !== 'settings');
}

test.each([
  ['waits here and was sent there', 'waiting', 'sent'],
  ['was sent here and waits there', 'sent', 'waiting'],
  ['waits on both', 'waiting', 'waiting'],
] as const)(
  'of two devices that know the same page and person, where it %s: once',
  async (_, here, there) => {
    const { db, maraUid } = await withThree();
    await stand(db, 0, maraUid, 'none');
    const other = freshStore();
    await mergeRows(other, { ...action(), rows: await rowsOf(db) });
    await stand(db, 0, maraUid, here);
    await stand(other, 0, maraUid, there);
    await mergeRows(db, { ...action(), rows: await rowsOf(other) });
    expect(await standings(db)).toEqual({ 'Page 0': [[maraUid, together(here, there)]] });
    const waiting = (await db.followUps.toArray()).filter(
      (one) => isLive(one) && one.status === 'needs-action',
    );
    expect(waiting).toHaveLength(together(here, there) === 'waiting' ? 1 : 0);
  },
);

test('of somebody erased no page and no favour tells any more; those of others stay', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (all) => {
      const { db, maraUid, ivoUid } = await withThree();
      for (const [at, { hers, his }] of all.entries()) {
        await stand(db, at, maraUid, hers);
        await stand(db, at, ivoUid, his);
      }
      const his = await given(db, ivoUid);
      await erasePerson(db, { ...action(), contactUid: maraUid });
      const expected = all.map((one, at) => [`Page ${at}`, one.his === 'none' ? [] : [[ivoUid, one.his]]]);
      expect(await standings(db)).toEqual(Object.fromEntries(expected));
      expect(await given(db, ivoUid)).toBe(his);
      const { changes: _, settings: __, ...tables } = await everything(db);
      expect(JSON.stringify(tables)).not.toContain(maraUid);
      db.close();
    }),
    { numRuns: 12 },
  );
}, 60_000);
