import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { type Times, timesOf } from '../alternately.ts';
import { openBlank } from '../blank-page.ts';
import { FEW } from '../fresh-tend.ts';
import type { Measurement } from '../measurement.ts';
import { timed, timeFrom, watch } from '../stopwatch.ts';

const REVIEW = 'src/dashboard/index.html#review';

/** The button that begins or ends a review, what is told before, and the first card with its person. */
const BUTTON = '.room-head .btn';
const BEGIN = `document.querySelector('.begin') && document.querySelector('${BUTTON}')`;
const CARD = `document.querySelector('.review-card h2 a')?.textContent`;

/** A review of everybody, and the counting for the insights. */
export const review: Measurement[] = [
  {
    name: 'review',
    also: { sizes: true },
    async run({ tend, coldRounds }) {
      const [opened, card]: [number[], number[]] = [[], []];
      for (let round = -1; round < coldRounds; round++) {
        const page = await tend.running.browser.newPage();
        await watch(page, { in: 'page', shows: BEGIN }, 'navigation');
        await page.goto(`${tend.running.origin}/${REVIEW}`, { waitUntil: 'domcontentloaded' });
        const times = [await timed(page), await beginReview(page)];
        await page.close();
        if (round < 0) continue; // the first one reads from the disk
        opened.push(times[0] ?? Number.NaN);
        card.push(times[1] ?? Number.NaN);
      }
      return [
        line('review: Begin → its first card painted', timesOf(card), { p95: 100 }),
        line('review: the room opened → whom it is about, worker alive', timesOf(opened)),
      ];
    },
  },
  {
    name: 'insights',
    also: { sizes: true },
    async run({ tend, rounds }) {
      const page = await openBlank(tend);
      const [all, waited]: [number[], number[]] = [[], []];
      for (let round = -1; round < Math.min(FEW, rounds); round++) {
        const told = (await page.evaluate(COUNTING)) as { ms: number; longest: number };
        if (round < 0) continue;
        all.push(told.ms);
        waited.push(told.longest);
      }
      await page.close();
      return [
        line('insights: all conversations counted, worker alive', timesOf(all)),
        line('insights: the longest another question waits meanwhile', timesOf(waited)),
      ];
    },
  },
];

const line = (what: string, tend: Times, must = {}) => ({ what, beside: '', tend, must });

/** Begins one, and ends it again without a decision. */
async function beginReview(page: Page): Promise<number> {
  const press = `document.querySelector('${BUTTON}').click()`;
  const time = (await page.evaluate(timeFrom(press, CARD))) as number;
  await page.evaluate(press);
  await until('another one can begin', async () => (await page.evaluate(`Boolean(${BEGIN})`)) || undefined);
  return time;
}

/** Counts, and asks for one setting again and again meanwhile. */
const COUNTING = `(async () => {
  const ask = (name, input) => chrome.runtime.sendMessage({ ask: name, input });
  const start = performance.now();
  let [ms, longest] = [0, 0];
  const counting = ask('readActivity', { weekStart: 1 }).then(() => { ms = performance.now() - start; });
  while (ms === 0) {
    const asked = performance.now();
    await ask('readHome', {});
    longest = Math.max(longest, performance.now() - asked);
  }
  await counting;
  return { ms, longest };
})()`;
