import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLong } from '../../torture/length.ts';
import { axeFindings } from '../axe-findings.ts';
import { openRoom } from '../dashboard-room.ts';
import { fillPeople } from '../fill-store.ts';
import type { Theme } from '../panel-theme.ts';
import { figures } from '../people-figures.ts';
import { picture, publish } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** As many as LinkedIn allows in the long run; else one of the two browsers has fewer, since filling takes its time. */
const MANY = isLong ? { light: 30_000, dark: 30_000 } : { light: 2000, dark: 1000 };
const WINDOW = { width: 1280, height: 800 };

/** Whether one of the lines has that place, counted from 0, or a later one. */
function isBehind(lines: Element[], wanted: number): true | undefined {
  return lines.some((one) => Number(one.getAttribute('data-index')) >= wanted) || undefined;
}

const lines = (page: Page) => page.$$eval('.rows > .person', (all) => all.length);
const count = (page: Page) => page.evaluate(() => document.querySelector('.count')?.textContent ?? '');

describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'both');
    page = await openRoom(tend, 'people');
    await page.setViewport(WINDOW);
  });
  afterAll(() => endDemo(tend));

  async function show(name: string): Promise<void> {
    const path = await picture(page, `people-${name}-${theme}`);
    if (name === 'selected' && theme === 'light' && process.env.TEND_PICTURES) publish(path, 'people');
    expect(await axeFindings(page.mainFrame()), `axe about ${name}`).toEqual([]);
  }

  /** Opens the room anew, at that place. */
  async function enter(hash: string): Promise<void> {
    await page.goto(`${tend.origin}/src/dashboard/index.html#${hash}`);
    await page.reload({ waitUntil: 'domcontentloaded' });
  }

  test('with nobody kept it says how people come here', async () => {
    await seeText(page, word('people_none'));
    await show('empty');
  });

  test('one person', async () => {
    await fillPeople(tend, 1);
    await enter('people');
    await until('the one line', async () => (await lines(page)) === 1);
    await show('one');
  });

  test('many people: found, filtered, sorted, selected; Back and reload show the same', async () => {
    await fillPeople(tend, MANY[theme]);
    await enter('people');
    await until('everybody', async () => /,000 /.test(await count(page)));
    expect(await lines(page)).toBeLessThan(60);
    await show('many');
    await page.keyboard.press('/');
    await page.keyboard.type('design norte');
    await until('those found', async () => /\//.test(await count(page)));
    await page.waitForSelector('.people[aria-busy="false"]');
    await show('found');
    const found = await count(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('X');
    await seeText(page, '3 selected');
    await show('selected');
    await tend.press(page.mainFrame(), button('people_do_join'));
    await show('bulk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await show('keys');
    await page.keyboard.press('Escape');
    await tend.press(page.mainFrame(), '.chip.add');
    await page.waitForSelector('.card.filters');
    await page.select('#people-due', 'overdue');
    await show('filters');
    await page.click('#people-phase');
    await page.click('.choices[open] input[value="build"]');
    await page.click('.choices[open] label:has([value="maintain"])');
    await until('a chip of each', async () => (await page.$$('.chip.filter')).length === 3);
    await show('filter-values');
    await page.goBack();
    await page.goBack();
    await until('fewer', async () => (await count(page)) !== found);
    await page.goBack();
    await until('those found before', async () => (await count(page)) === found);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await until('those found before', async () => (await count(page)) === found);
    await enter('people/?find=nobody%20such');
    await seeText(page, word('people_nobody_fits'));
    await show('nobody-fits');
  }, 300_000); // the store takes its time with so many

  test('wherever one scrolls to, the people of that place are drawn and no others', async () => {
    await enter('people');
    await until('everybody', async () => /,000 /.test(await count(page)));
    for (const part of [0.3, 0.7, 1]) {
      await page.evaluate((to) => scrollTo(0, to * document.documentElement.scrollHeight), part);
      const wanted = part === 1 ? MANY[theme] - 1 : Math.round(part * MANY[theme] * 0.9);
      await until(`somebody behind ${wanted}`, () => page.$$eval('.rows > .person', isBehind, wanted));
      expect(await lines(page)).toBeLessThan(60);
    }
    if (isLong) console.log(theme, JSON.stringify(await figures(page))); // the clock fails no test
  });

  test('the box takes actions, and a narrow window keeps what matters', async () => {
    await enter('people');
    await until('everybody', async () => /,000 /.test(await count(page)));
    await page.keyboard.press('/');
    await page.keyboard.type('>');
    await page.waitForSelector('.actions [role="option"]');
    await show('actions');
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 420, height: 800 });
    await show('narrow');
    await page.setViewport(WINDOW);
  });
});
