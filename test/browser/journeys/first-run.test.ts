import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeNoPanel } from '../panel-box.ts';
import type { Running } from '../running.ts';
import { BUILDS, endDemo, startDemo } from '../start-demo.ts';
import { addressOf, button, chooseHome, seePerson, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';

let tend: Running;
/** A tab that was open before Tend was installed, and one opened before the choice was made. */
let early: Page;
let open: Page;
/** The whole page as it is in a browser without Tend. */
let untouched: string;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await tend.browser.uninstallExtension(new URL(tend.origin).host);
  early = await openMara();
  untouched = await wholeOf(early);
  await tend.browser.installExtension(BUILDS.chromium);
});
afterAll(() => endDemo(tend));

/** The profile once the page has done all it does by itself, in a document that counts what is put beside its body. */
async function openMara(): Promise<Page> {
  const page = await tend.browser.newPage();
  await page.evaluateOnNewDocument(countIntruders);
  await page.goto(addressOf(MARA));
  await until('the page is hydrated', () => page.evaluate(() => document.body.dataset.rehydrated));
  return page;
}

function countIntruders(): void {
  const world = window as unknown as { intruders: number };
  world.intruders = 0;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target === document.documentElement)
        for (const { nodeName } of addedNodes)
          if (!['HEAD', 'BODY', '#text'].includes(nodeName)) world.intruders++;
  }).observe(document, { childList: true, subtree: true });
}

function intruders(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { intruders: number }).intruders);
}

function wholeOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** Tend is in this tab, and has had its say: its popup knows the tab, and finds its script there. */
async function seeTendIn(page: Page, says: string): Promise<void> {
  await page.bringToFront();
  const popup = await tend.openPopup();
  await seeText(popup, says);
  await popup.close();
}

test('nothing is preselected, and nothing can be chosen by accident', async () => {
  const welcome = await tend.welcome();
  await seeText(welcome, word('agreement'));
  expect(await welcome.$$('input:checked')).toHaveLength(0);
  await tend.press(welcome.mainFrame(), 'form button[type=submit]');
  await seeText(welcome, word('choose_one'));
});

test('until the choice is made nothing is inserted anywhere, and the popup asks for it', async () => {
  open = await openMara();
  await seeTendIn(open, word('home_unchosen'));
  expect(await wholeOf(open)).toBe(untouched);
  expect(await intruders(open)).toBe(0);
});

test('with Tend in the browser’s side panel every page is left untouched', async () => {
  await chooseHome(tend, 'sidebar');
  const page = await openMara();
  for (const one of [page, open]) {
    await seeTendIn(one, word('write_a_note'));
    expect(await wholeOf(one)).toBe(untouched);
    expect(await intruders(one)).toBe(0);
  }
  await page.close();
});

test('another choice reaches the tabs that are open', async () => {
  await chooseHome(tend, 'page');
  await open.bringToFront(); // in the background no page is read
  await seePerson(open, MARA);
  expect(await intruders(open)).toBe(1);
  await chooseHome(tend, 'sidebar');
  await seeNoPanel(open);
  expect(await wholeOf(open)).toBe(untouched);
  await chooseHome(tend, 'both');
  await open.bringToFront();
  await seePerson(open, MARA);
});

test('a tab that was open before Tend says that it must be reloaded', async () => {
  await seeText(await tend.welcome(), word('tabs_to_reload_one'));
  expect(await wholeOf(early)).toBe(untouched);
  await early.bringToFront();
  // On a busy machine the tab comes to the front late, and that would close the popup.
  await until('the tab is in front', () => early.evaluate(() => document.hasFocus()));
  const popup = await tend.openPopup();
  await seeText(popup, word('reload_here'));
  await tend.press(popup.mainFrame(), button('reload'));
  await seePerson(early, MARA);
  expect(tend.network.unexpected()).toEqual([]);
});
