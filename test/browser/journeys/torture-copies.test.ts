import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { SEED } from '../../torture/chance.ts';
import { TIME_LIMIT, times } from '../../torture/length.ts';
import { openOwnPage } from '../../torture/own-page.ts';
import { randomStore } from '../../torture/random-store.ts';
import { record } from '../../torture/summary.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';

const STORES = times({ long: 1000, short: 50 });

let tend: Running | undefined;
afterEach(() => endDemo(tend));

test('random stores, exported, wiped and imported, are what they were to the last character', {
  timeout: TIME_LIMIT,
}, async () => {
  tend = await startDemo('chromium');
  const { page, ask } = await openOwnPage(tend);
  let rows = 0;
  for (const [index, store] of fc.sample(randomStore, { seed: SEED, numRuns: STORES }).entries()) {
    const where = `store ${index + 1} of TEND_SEED=${SEED}`;
    rows += store.reduce((sum, one) => sum + one.rows.length, 0);
    const [given, exported, left, again] = await page.evaluate(async (pages) => {
      const { copies, askOne } = torture;
      const wipe = async () => {
        const wiped = await askOne({ ask: 'deleteEverything', input: { requestId: crypto.randomUUID() } });
        if ('code' in wiped) throw new Error(`deleteEverything was refused: ${wiped.code}`);
      };
      await wipe(); // where Tend appears would stay the present choice
      const text = await copies.backupOf(pages);
      await copies.restore(text);
      const first = await copies.backUp();
      await wipe();
      const empty = await copies.backUp();
      await copies.restore(first);
      return [text, first, empty, await copies.backUp()];
    }, store);
    expect(exported, `${where}: the export`).toBe(given);
    expect(left, `${where}: after the wiping`).toMatch(/"tally":\{\}/);
    expect(again, `${where}: the import`).toBe(given);
  }
  const { earlier } = await ask('readStore', {});
  record('random stores exported, wiped, imported', {
    stores: STORES,
    rows,
    different: 0,
    'kept aside': earlier.length,
  });
});

test('a restore that is finished again, because the answer was lost, and rows that come late change nothing', async () => {
  tend = await startDemo('chromium');
  const own = await openOwnPage(tend);
  const [store = []] = fc.sample(randomStore, { seed: SEED, numRuns: 1 });
  const finish = await own.page.evaluate(
    async (pages) => torture.copies.restore(await torture.copies.backupOf(pages)),
    store,
  );
  const { capability } = await own.openPanel('written-after');
  await own.ask('addNote', { capability, requestId: crypto.randomUUID(), text: 'After the restore.' });
  const before = await own.page.evaluate(() => torture.copies.backUp());
  expect(await own.try({ ask: 'finishRestore', input: finish })).toHaveProperty('value');
  const { database } = finish;
  const late = { database, table: 'settings', rows: [{ key: 'home', value: 'nowhere' }] };
  expect(await own.try({ ask: 'addRows', input: late })).toHaveProperty('code');
  const { earlier, recovery } = await own.ask('readStore', {});
  expect({ recovery, itself: earlier.filter(({ name }) => name === database) }).toEqual({ itself: [] });
  expect(await own.page.evaluate(() => torture.copies.backUp())).toBe(before);
});
