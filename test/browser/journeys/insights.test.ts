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

const SIDES = ['gave', 'received', 'asked'];

const uidOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Favours of the last two years, unevenly spread over people, quarters and sides. */
function someFavours(): object[] {
  return Array.from({ length: 60 }, (_, at) => {
    const created = new Date(Date.now() - ((at * at * 7) % 700) * 86_400_000).toISOString();
    const said = { side: SIDES[at % 3], kind: 'advice', text: '' };
    const base = { uid: uidOf(5_000_000 + at), created, updated: created };
    return { ...base, contactUid: uidOf(at), on: created.slice(0, 10), ...said };
  });
}

/** Messages and notes of the last year, more of them lately. */
function someActivity(): Record<string, object[]> {
  const created = (at: number) => new Date(Date.now() - ((at * at) % 360) * 86_400_000).toISOString();
  const base = (at: number) => ({ uid: uidOf(6_000_000 + at), created: created(at), updated: created(at) });
  const of = Array.from({ length: 300 }, (_, at) => at);
  const said = { kind: 'message', touch: true, text: '' };
  return {
    interactions: of.map((at) => ({
      ...base(at),
      ...said,
      participants: [uidOf(at)],
      on: created(at).slice(0, 10),
      direction: at % 3 ? 'out' : 'in',
    })),
    notes: of.map((at) => ({ ...base(at), contactUid: uidOf(at), text: 'Sails.', pinned: false })),
  };
}

describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'both');
    page = await openRoom(tend, 'insights');
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterAll(() => endDemo(tend));

  async function show(name: string): Promise<void> {
    await picture(page, `insights-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}`).toEqual([]);
  }

  test('with nobody kept it says what the room is for', async () => {
    await seeText(page, word('insights_none'));
    await show('empty');
  });

  test('the pictures, their tables, and the people behind a bar', async () => {
    await fillPeople(tend, 1200, { favours: someFavours() });
    await fillPeople(tend, 0, someActivity());
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.columns');
    await show('full');
    await page.evaluate(() => document.querySelector('.columns')?.scrollIntoView());
    await show('weeks');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await show('end');
    const buttons = await page.$$('.figure button');
    for (const one of buttons) await one.click();
    expect(await page.$$eval('.figure table', (all) => all.length)).toBe(buttons.length);
    await show('tables');
    // Twice as large a zoom is half as wide a window.
    await page.setViewport({ width: 640, height: 400 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
    await show('zoomed');
    await page.setViewport({ width: 1280, height: 800 });
    const told = await page.$eval('.bars a .value', ({ textContent }) =>
      Number(textContent?.replace(/\D/g, '')),
    );
    expect(told).toBeGreaterThan(0);
    await page.$eval('.bars a', (link) => (link as HTMLElement).click());
    await until('those in touch', async () =>
      (await page.evaluate(() => document.querySelector('.count')?.textContent ?? '')).startsWith(
        `${told} /`,
      ),
    );
  }, 60_000);
});
