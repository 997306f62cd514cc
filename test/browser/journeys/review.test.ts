import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { openRoom } from '../dashboard-room.ts';
import { fillPeople } from '../fill-store.ts';
import type { Theme } from '../panel-theme.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const WINDOW = { width: 1280, height: 800 };

describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'both');
    page = await openRoom(tend, 'review');
    await page.setViewport(WINDOW);
  });
  afterAll(() => endDemo(tend));

  async function show(name: string): Promise<void> {
    await picture(page, `review-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}`).toEqual([]);
  }

  const name = () =>
    page.evaluate(() => document.querySelector('.review-card h2 a')?.textContent ?? undefined);
  const status = () =>
    page.evaluate(() => document.querySelector('.progress-line [role=status]')?.textContent ?? '');

  /** Presses keys, and waits until so many are decided. */
  async function decide(keys: string[], done: number): Promise<void> {
    for (const key of keys) await page.keyboard.press(key as 'k');
    await until(`${done} decided`, async () => (await status()).startsWith(`${done} /`));
    await until('the next card', name);
  }

  test('with nobody kept it says when the next one is due', async () => {
    await seeText(page, word('review_nobody'));
    await show('empty');
  });

  test('a review is due in Today, is walked through by keys, goes on after a reload and tells what was decided', async () => {
    await fillPeople(tend, 300);
    await page.goto(`${tend.origin}/src/dashboard/index.html#today`);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.review-line a');
    await show('today');
    await tend.press(page.mainFrame(), '.review-line a');
    await page.waitForSelector('.room-head .btn');
    await show('begin');
    await tend.press(page.mainFrame(), '.room-head .btn');
    const first = await until('the first card', name);
    await show('card');
    await decide(['k'], 1);
    await decide(['c', '4'], 2);
    await decide(['r'], 3);
    const fourth = await name();
    await decide(['l'], 4);
    await page.keyboard.press('z');
    await until(
      'the card that came back',
      async () => (await name()) === fourth && (await status())[0] === '3',
    );
    await decide(['l'], 4);
    await page.keyboard.press('p');
    await page.waitForSelector('.decisions.card');
    await show('pause');
    await decide(['2'], 5);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await until('where it was left', async () => (await name()) && (await status()).startsWith('5 /'));
    expect(await name()).not.toBe(first);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await show('keys');
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 420, height: 800 });
    await show('narrow');
    await page.setViewport(WINDOW);
    await tend.press(page.mainFrame(), '.room-head .btn');
    await seeText(page, word('review_summary'));
    await show('summary');
    expect(await page.$$eval('.names a', (all) => all.length)).toBe(5);
  }, 60_000);
});
