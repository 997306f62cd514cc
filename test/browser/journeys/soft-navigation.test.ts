import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyWalk, Walker } from '../interleavings.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addressOf, chooseHome, seePerson } from '../steps.ts';
import { lookInside } from '../store-inside.ts';

const MARA = 'mara-okafor';

/** Walks in each of two builds of the page. */
const WALKS = 100;

let tend: Running;
let walker: Walker;

beforeAll(async () => {
  tend = await startDemo('chromium', { extension: process.env.SOFT_DIST ?? '/tmp/w/soft/dist' });
  walker = new Walker(await chooseHome(tend, 'page'), '', await lookInside(tend));
});
afterAll(() => endDemo(tend));

test.each(['b', 'a24'])(
  'in whatever order people are walked to, written about and saved, each text lies with its person (page build %s)',
  async (build) => {
    const page = await tend.open(`${addressOf(MARA)}?build=${build}`);
    await seePerson(page, MARA);
    walker.moveTo(page, MARA);
    const { walks, lateSaves } = walker;
    // A failure prints its seed and the walk; TEND_SEED=… plays it again, and makes the walk as short as it can be.
    const { TEND_SEED } = process.env;
    await fc.assert(
      fc.asyncProperty(anyWalk, (walk) => walker.walk(walk)),
      { numRuns: WALKS, ...(TEND_SEED ? { seed: Number(TEND_SEED) } : { endOnFailure: true }) },
    );
    expect(walker.walks - walks).toBeGreaterThanOrEqual(WALKS);
    expect(walker.lateSaves - lateSaves, 'notes saved while the page moved on').toBeGreaterThan(WALKS / 8);
    await page.close();
  },
);
