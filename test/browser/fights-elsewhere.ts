import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pathOf } from '../pages/people.ts';
import { demoPage } from '../pages/site.ts';
import { fighting } from './fighting-page.ts';
import type { Running } from './running.ts';
import { until } from './until.ts';

/** How many times as long as without Tend the page's one thread may not be free, and how many milliseconds more. */
const [TIMES, MORE] = [3, 500];

/** Tend has no permission there. */
const ELSEWHERE = 'https://www.xing.com/a-fight';

/** Times that is tried: a machine busy with something else is so now and then, a page that Tend holds up each time. */
const ATTEMPTS = 3;

type Deed = (paths: string[]) => unknown;

/** While a page does this a click into it is answered; gives back the longest that its one thread was not free. */
async function longestUntilAnswered(tend: Running, page: Page, does: Deed, paths: string[]): Promise<number> {
  await page.bringToFront();
  const { clicks } = await page.evaluate(() => {
    window.fighter.watch();
    return window.fighter.spoils();
  });
  await page.evaluate(does, paths);
  await tend.press(page.mainFrame(), '#own');
  const answered = async () => {
    const spoils = await page.evaluate(() => window.fighter.spoils());
    return spoils.clicks > clicks ? spoils : undefined;
  };
  return (await until('the page answers a click', answered)).longest;
}

/** A page that does this is answered about as soon as the same page where there is no Tend. */
export async function seeAnswered(
  tend: Running,
  page: Page,
  does: Deed,
  paths: string[] = [],
): Promise<void> {
  const { html } = demoPage(`${pathOf({ vanity: 'oksana-levchuk' })}?build=a24`);
  tend.network.show(ELSEWHERE, { status: 200, html: fighting(html) });
  const elsewhere = await tend.open(ELSEWHERE);
  const told: string[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const longest = await longestUntilAnswered(tend, page, does, paths);
    const alone = await longestUntilAnswered(tend, elsewhere, does, paths);
    if (longest < alone * TIMES + MORE) break;
    told.push(`${longest} ms, without Tend ${alone}`);
  }
  await elsewhere.close();
  await page.bringToFront();
  expect(told.length, `its one thread was not free: ${told.join('; ')}`).toBeLessThan(ATTEMPTS);
}
