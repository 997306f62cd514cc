import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/locale.ts';
import { wordsOf } from '../../../src/words/every-language.ts';
import { type Box, boxOf, overlap, panelBox, removePanel, seeNoPanel, seeStanding } from '../panel-box.ts';
import { findPanelFrame, panelFrame } from '../panel-frame.ts';
import { seePanelTheme } from '../panel-theme.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  chooseHome,
  openProfile,
  seePanel,
  seePerson,
  seeText,
  typeNote,
  walkTo,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const TOMAS = 'tomas-brekke-4b81c7';

/** What the page itself keeps at its edges. */
const MESSAGES = '#msg-overlay';
const NAVIGATION = '#global-nav';

let tend: Running;
let page: Page;
beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
});
afterEach(() => page.close());
afterAll(() => endDemo(tend));

/** Sets the language as the settings do; none: as the browser has it. */
async function setLanguage(language?: Language): Promise<void> {
  const own = await tend.openExtensionPage('manifest.json');
  await own.evaluate(
    (input) => chrome.runtime.sendMessage({ ask: 'setLocale', input }) as Promise<unknown>,
    language ? { language } : {},
  );
  await own.close();
}

async function collapse(): Promise<void> {
  await tend.press(await panelFrame(page), button('collapse'));
  await seePanel(page, 'only its tab', ({ collapsed }) => collapsed);
}

async function expand(): Promise<void> {
  await tend.press(await panelFrame(page), 'button.tab');
  await seePanel(page, 'all of itself', ({ collapsed }) => !collapsed);
}

test('it lies over neither the navigation nor the messages, folded or open', async () => {
  page = await openProfile(tend, MARA);
  const edge = await page.evaluate(() => document.documentElement.clientWidth);
  for (const shape of [async () => {}, collapse]) {
    await shape();
    await seeClear();
    await toggleMessages((height) => height > 200);
    await seeClear();
    await toggleMessages((height) => height < 200);
    await seeStanding(page, 'at the edge again', ({ right }) => right === edge);
  }
  await expand();

  async function toggleMessages(done: (height: number) => boolean): Promise<void> {
    await page.click(`${MESSAGES} button`);
    await until('the messages have moved', async () => {
      const box = await boxOf(page, MESSAGES);
      return box && done(box.bottom - box.top);
    });
  }
  async function seeClear(): Promise<void> {
    const [messages, navigation] = [await boxOf(page, MESSAGES), await boxOf(page, NAVIGATION)];
    if (!messages || !navigation) throw new Error('The page has no bars.');
    await seeStanding(
      page,
      'beside the page’s bars',
      (box) => ![messages, navigation].some((bar) => overlap(box, bar)),
    );
  }
});

test('it steps aside for a dialog of the page, and returns', async () => {
  page = await openProfile(tend, MARA);
  const before = await panelBox(page);
  await page.click('[data-opens-dialog]');
  await seeNoPanel(page);
  await page.click('[data-closes-dialog]');
  expect(await seeStanding(page, 'in the page', () => true)).toEqual(before);
});

test('it is dark and light as the page is, also when the page changes', async () => {
  page = await tend.open(`${addressOf(MARA)}?theme=dark`);
  await seePerson(page, MARA);
  await seePanelTheme(page, 'dark');
  await page.evaluate(() => document.documentElement.classList.replace('theme--dark', 'theme--light'));
  await seePanelTheme(page, 'light');
});

test.each([
  ['on the root', 'yusuf-alhaddad'],
  ['on the body', 'noa-barkai-59'],
])(
  'it stands at the left where the page reads from right to left, said %s; its words read their own way',
  async (_, vanity) => {
    page = await openProfile(tend, vanity);
    const { left } = await seeStanding(page, 'at the left', (box) => box.left === 0);
    const frame = await panelFrame(page);
    expect(await frame.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const leftOf = (selector: string) => frame.$eval(selector, (one) => one.getBoundingClientRect().left);
    expect(await leftOf('.ring'), 'the ring stands before the name').toBeLessThan(await leftOf('h1'));
    const edge = await frame.$eval('.edge', (one) => innerWidth - one.getBoundingClientRect().right);
    expect(edge, 'the edge that is dragged is at the side of the page').toBe(0);
    await setLanguage('ar');
    await seeText(frame, wordsOf('ar').add_note ?? '');
    expect(await leftOf('.ring'), 'in Arabic too').toBeGreaterThan(await leftOf('h1'));
    expect(await frame.$eval('.edge', (one) => innerWidth - one.getBoundingClientRect().right)).toBe(0);
    await setLanguage();
    await seeText(frame, word('add_note'));
    const before = await panelBox(page);
    await frame.focus('[role=separator]');
    await page.keyboard.press('ArrowRight');
    await seeStanding(page, 'wider', ({ right }) => right === (before?.right ?? 0) + 16);
    await page.keyboard.press('ArrowLeft');
    expect(left).toBe(0);
  },
);

test('collapsed or not, and how wide, is remembered for every profile', async () => {
  const width = ({ left, right }: Box) => right - left;
  page = await openProfile(tend, MARA);
  const before = await seeStanding(page, 'open', () => true);
  await page.mouse.move(before.left + 2, 400);
  await page.mouse.down();
  for (const moved of [10, 40, 80]) await page.mouse.move(before.left + 2 - moved, 400);
  await page.mouse.up();
  await seeStanding(page, 'wider by what it was dragged', (box) => width(box) === width(before) + 80);
  await page.reload();
  await seePerson(page, MARA);
  await seeStanding(page, 'as wide as before', (box) => width(box) === width(before) + 80);
  await collapse();
  await page.reload();
  await seePanel(page, 'only its tab', ({ collapsed }) => collapsed);
  await seeStanding(page, 'slim', (box) => width(box) < 50);
  await page.goto(addressOf(TOMAS));
  await seePanel(page, 'only its tab', ({ collapsed }) => collapsed);
  await expand();
  await seeStanding(page, 'as wide as before', (box) => width(box) === width(before) + 80);
});

test('it comes back when the page removes it, with all that was typed, but does not fight for ever', async () => {
  page = await openProfile(tend, MARA);
  await typeNote(tend, page, 'half a sent');
  for (const returned of [true, true, true, true, true, false]) {
    expect(await removePanel(page)).toBe(returned);
    if (returned) await seePanel(page, 'the same draft', ({ draft }) => draft === 'half a sent');
  }
  expect(await findPanelFrame(page)).toBeUndefined();
  await walkTo(page, TOMAS);
});
