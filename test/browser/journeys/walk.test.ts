import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf, people } from '../../pages/people.ts';
import { times } from '../../torture/length.ts';
import { type Step, Walker } from '../interleavings.ts';
import { findPanelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addressOf, chooseHome, seePerson, walkTo } from '../steps.ts';
import { lookInside } from '../store-inside.ts';
import { until } from '../until.ts';

/** Steps in each of the three worlds. */
const STEPS = times({ long: 100, short: 60 });

/** Steps after which all that was typed is looked for in the store. */
const STRETCH = 20;

const everybody = people.map(({ vanity }) => vanity);

let tend: Running;
let walker: Walker;

beforeAll(async () => {
  tend = await startDemo('chromium');
  const welcome = await chooseHome(tend, 'page');
  walker = new Walker(welcome, '', await lookInside(tend));
  walker.watchful = true;
});
afterAll(() => endDemo(tend));

/**
 * To everybody in turn (7 people further each time), now and then back and forward again; quick and slow pages; mostly
 * without waiting for anything, so that most people are left before their page shows them.
 */
function step(index: number): Step {
  const next = everybody[(index * 7) % everybody.length] ?? '';
  const turn = index % 6;
  return {
    types: index % 4 === 1 ? 'tick' : 'nothing',
    saves: index % 8 === 1,
    goes:
      turn === 4 ? 'back' : turn === 5 ? 'forward' : { through: [next], slow: [0, 30, 100][index % 3] ?? 0 },
    next: index % 7 === 3 ? 'when named' : 'at once',
  };
}

test.each(['a24', 'b', 'c'])(
  'the whole network is walked through, forwards and backwards, and each is called by their own name (page build %s)',
  async (build) => {
    const start = everybody.at(-1) ?? '';
    const page = await tend.open(`${addressOf(start)}?build=${build}`);
    await seePerson(page, start);
    walker.moveTo(page, start);
    const steps = Array.from({ length: STEPS }, (_, index) => step(index));
    for (let at = 0; at < STEPS; at += STRETCH) await walker.walk(steps.slice(at, at + STRETCH));
    const arrivedAt = new Set(steps.flatMap(({ goes }) => (typeof goes === 'object' ? goes.through : [])));
    expect(arrivedAt.size).toBe(everybody.length);
    await page.close();
  },
);

test('from a page of the shell itself to a profile in its frame, on by a link in there, and out again', async () => {
  const page = await tend.open('https://www.linkedin.com/feed/?build=c');
  await walkTo(page, 'mara-okafor');
  await until('the frame has a link to the next', () =>
    clickInFrame(page, pathOf({ vanity: 'yusuf-alhaddad' })),
  );
  await seePerson(page, 'yusuf-alhaddad');
  await page.evaluate(() => history.go(-2));
  await until('the panel is gone', async () => !(await findPanelFrame(page)));
  await until('the feed is back', async () => (await page.title()) === 'Feed | LinkedIn');
});

/** Whether there was such a link in the frame of world C to click on. */
function clickInFrame(page: Page, path: string): Promise<boolean> {
  return page.evaluate((to) => {
    const inner = document.querySelector<HTMLIFrameElement>('[data-testid=interop-iframe]')?.contentDocument;
    const link = inner?.querySelector<HTMLAnchorElement>(`a[href="${to}"]`);
    link?.click();
    return Boolean(link);
  }, path);
}
