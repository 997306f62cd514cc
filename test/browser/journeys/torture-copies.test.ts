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
      const text = await copies.backupOf(pages);
      await copies.restore(text);
      const first = await copies.backUp();
      const wiped = await askOne({ ask: 'deleteEverything', input: { requestId: crypto.randomUUID() } });
      if ('code' in wiped) throw new Error(`deleteEverything was refused: ${wiped.code}`);
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
