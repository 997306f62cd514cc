import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLong } from '../../torture/length.ts';
import { openRoom } from '../dashboard-room.ts';
import { fillPeople } from '../fill-store.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome } from '../steps.ts';
import { until } from '../until.ts';

/** Filling the store takes its time, so one of the two browsers has fewer. */
const MANY = { chromium: isLong ? 30_000 : 1000, firefox: 41 };

describe.each(['chromium', 'firefox'] as const)('in %s', (family) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo(family);
    await chooseHome(tend, 'both');
    await fillPeople(tend, MANY[family]);
    page = await openRoom(tend, 'people');
    await page.setViewport({ width: 1280, height: 600 });
    await until('everybody', () => page.$eval('.people', (grid) => grid.ariaBusy === 'false'));
  }, 300_000);
  afterAll(() => endDemo(tend));

  /** Which line has the focus, and how much of it is beyond the window or under what stands over it. */
  const focused = () =>
    page.evaluate(() => {
      const line = document.activeElement;
      const box = line?.getBoundingClientRect();
      if (!line || !box) return '';
      const heads = document.querySelector('.heads')?.getBoundingClientRect().bottom ?? 0;
      const over = [...document.querySelectorAll('.bulk, body > .toast > .card')];
      const foot = Math.min(innerHeight, ...over.map((one) => one.getBoundingClientRect().top));
      const hidden = Math.round(Math.max(0, heads - box.top, box.bottom - foot));
      return `${line.getAttribute('data-index')}: ${hidden} px hidden`;
    });

  const see = (index: number) =>
    until(
      `all of line ${index} is in sight`,
      async () => (await focused()) === `${index}: 0 px hidden` || undefined,
      { seen: focused },
    );

  async function press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await page.keyboard.press(key as 'j');
  }

  test('whoever the keys have moved to is in sight, from the first to the last', async () => {
    const last = MANY[family] - 1;
    await press('j', 16);
    await see(15);
    await press('x');
    await page.waitForSelector('.bulk');
    await press('j', 3);
    await see(18);
    await press('k', 14);
    await see(4);
    await press('End');
    await see(last);
    await press('k', 13);
    await see(last - 13);
    await press('Home');
    await see(0);
  });

  test('in a low window neither the bar nor the toast stands over the people', async () => {
    await page.setViewport({ width: 640, height: 300, deviceScaleFactor: 2 });
    expect(await page.$eval('.bulk', (bar) => getComputedStyle(bar).position)).toBe('static');
    await press('j', 9);
    await see(9);
  });
});
