import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLong, TIME_LIMIT } from '../../torture/length.ts';
import { countAsked, seeAnswered } from '../asked.ts';
import { axeFindings } from '../axe-findings.ts';
import { fillPeople } from '../fill-store.ts';
import type { Theme } from '../panel-theme.ts';
import { picture } from '../pictures.ts';
import { type Running, WELCOME } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome } from '../steps.ts';
import { until } from '../until.ts';

const ROOM = { width: 1280, height: 800 };
const POPUP = { width: 380, height: 600 };

/** Places of the dashboard, with their addresses there. */
const PLACES = {
  today: 'today',
  people: 'people',
  found: 'people/?find=prefers%20ca',
  person: 'people/00000000-0000-4000-8000-000000000000',
  duplicates: 'people/duplicates',
  goals: 'goals',
  reading: 'reading',
  occasions: 'occasions',
  review: 'review',
  insights: 'insights',
  import: 'import',
  history: 'history',
  trash: 'trash',
  backup: 'backup',
  settings: 'settings',
};

/** As many as LinkedIn allows in the long run only, since filling takes its time. */
const SIZES = [
  { name: 'empty', people: 0 },
  { name: 'one', people: 1 },
  ...(isLong ? [{ name: 'many', people: 30_000 }] : []),
];

/** How every place of the dashboard and the popup look with so many people; axe finds nothing in any. */
describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'both');
    page = await tend.openExtensionPage('manifest.json');
    await countAsked(page);
  });
  afterAll(() => endDemo(tend));

  async function show(name: string): Promise<void> {
    await seeAnswered(page);
    await picture(page, `size-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}`).toEqual([]);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isTooWide, `${name} is wider than the window`).toBe(false);
  }

  test.each(SIZES)(
    '$name',
    async ({ name, people }) => {
      await fillPeople(tend, people);
      await page.setViewport(ROOM);
      for (const [place, address] of Object.entries(PLACES)) {
        await page.goto(`${tend.origin}/${WELCOME}#${address}`);
        await page.reload({ waitUntil: 'domcontentloaded' });
        await until(`${place} is entered`, async () => (await page.$('main h1')) ?? undefined);
        await show(`${place}-${name}`);
      }
      await page.setViewport(POPUP);
      await page.goto(`${tend.origin}/src/popup/index.html`, { waitUntil: 'domcontentloaded' });
      await until('the popup is drawn', async () => (await page.$('header input')) ?? undefined);
      await show(`popup-${name}`);
      await page.keyboard.press('/');
      await page.keyboard.type('mara');
      await show(`popup-found-${name}`);
    },
    TIME_LIMIT,
  );
});
