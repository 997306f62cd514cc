import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { keepPeople } from '../keep-people.ts';
import { panelFrame } from '../panel-frame.ts';
import { picture } from '../pictures.ts';
import { type Running, WELCOME } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  chooseHome,
  menuItem,
  seePerson,
  seePopup,
  seeText,
  type Word,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const WINDOW = { width: 1280, height: 900 };

/** 25 hours lie between these two, so that to start again in the second is to wait until tomorrow. */
const TODAY = 'Pacific/Pago_Pago';
const TOMORROW = 'Pacific/Kiritimati';

const OWED = 'Not thanked yet: Referral (to the harbour master)';

/** One journey: each test goes on where the one before it ended; the first day is light, the next one dark. */
let tend: Running;
let frame: Frame;
let page: Page;

beforeAll(async () => {
  tend = await startDemo('chromium', { zone: TODAY });
  await chooseHome(tend, 'page');
  await keepPeople(tend, [{ vanity: MARA, notes: ['Prefers voice calls before ten.'] }]);
  await visit('light');
});
afterAll(() => endDemo(tend));

async function visit(theme: 'light' | 'dark'): Promise<void> {
  page = await tend.browser.newPage();
  await page.setViewport(WINDOW);
  await page.goto(`${addressOf(MARA)}?theme=${theme}`);
  await seePerson(page, MARA);
  frame = await panelFrame(page);
  await frame.waitForSelector('.giving');
}

async function see(part: string, text: string, where: Frame | Page = frame): Promise<void> {
  const say = () => where.$$eval(part, (all) => all.map((one) => one.textContent).join('\n'));
  await until(`${part} says ${text}`, async () => (await say()).includes(text) || undefined, { seen: say });
}

async function show(name: string, where: Frame, shown = page): Promise<void> {
  await picture(shown, `give-${name}`);
  expect(await axeFindings(where), `axe about ${name}`).toEqual([]);
}

/** Unfolds the line to add, and types it; Enter is the caller's. */
async function tell(side: Word, kind: Word, text: string): Promise<void> {
  for (const one of ['.add-favour', button(side), button(kind)]) await tend.press(frame, one);
  await tend.press(frame, `::-p-aria([name="${word('favour_text')}"][role="textbox"])`);
  await page.keyboard.type(text);
}

/** How high the part is: the first paint leaves room for so much. */
const height = () => frame.$eval('.giving', (one) => one.getBoundingClientRect().height);
let empty = 0;

test('a line is added beside a profile, and how it stands is in sight', async () => {
  empty = await height();
  await show('empty-light', frame);
  await tell('side_gave', 'favour_article', 'Sampling bias in diary studies');
  await show('adding-light', frame);
  await page.keyboard.press('Enter');
  await see('.giving', 'you gave 1 · asked 0');
  await see('.timeline', 'Sampling bias in diary studies');
  for (const asked of [1, 2]) {
    await tell('side_asked', 'favour_intro', `to the design team, ${asked}`);
    await page.keyboard.press('Enter');
    await see('.giving', `asked ${asked}`);
  }
});

test('the third ask in a row is told of once, before it is saved', async () => {
  await tell('side_asked', 'favour_help', 'with the study plan');
  await see('.giving', word('third_ask'));
  await show('third-light', frame);
  await tend.press(frame, button('save_anyway'));
  await see('.giving', 'asked 3');
  await tend.press(frame, '.add-favour');
  await tend.press(frame, button('side_asked'));
  await frame.waitForSelector(button('save'));
  expect(await frame.$eval('.giving', (one) => one.textContent)).not.toContain('in a row');
  await tend.press(frame, '.giving .btn.quiet');
});

test('what was given in mistake is deleted in the timeline, and brought back', async () => {
  await tell('side_received', 'favour_referral', 'to the harbour master');
  await page.keyboard.press('Enter');
  await see('.giving', 'received 1');
  await frame.hover('.timeline .talked');
  await tend.press(frame, `.timeline ::-p-aria([name="${word('favour_more')}"])`);
  await tend.press(frame, menuItem('delete'));
  await see('.toast', word('favour_deleted'));
  await tend.press(frame, button('undo'));
  await see('.giving', 'you gave 1 · received 1 · asked 3');
  expect(await height(), 'nothing below it is moved').toBe(empty);
  await show('full-light', frame);
});

test('the next day thanks are in the agenda; done means that they were said, until that is undone', async () => {
  tend = await tend.restart({ zone: TOMORROW, dark: true });
  await tend.open('https://www.linkedin.com/feed/');
  const popup = await tend.openPopup();
  const { lines } = await seePopup(popup, 'Mara', (text) => text.lines.length === 1);
  expect(lines[0]).toContain(`: ${OWED}`);
  const uid = await popup.$eval('.item', (one) => (one as HTMLElement).dataset.contact ?? '');
  await show('popup-dark', popup.mainFrame(), popup);
  await popup.hover('.line .open');
  const done = () => tend.press(popup.mainFrame(), `.line ${button('done')}`);
  await done();
  await seePopup(popup, 'nobody', (text) => text.lines.length === 0);
  await tend.press(popup.mainFrame(), button('undo'));
  await seePopup(popup, 'Mara again', (text) => text.lines.length === 1);
  await popup.hover('.line .open');
  await done();
  await seePopup(popup, 'nobody again', (text) => text.lines.length === 0);
  page = await tend.openExtensionPage(`${WELCOME}#people/${uid}`);
  await page.setViewport(WINDOW);
  await see('.giving li:first-child', 'You gave · Thanks', page);
});

test('the contact page tells all of it, and is where it is put right', async () => {
  const main = page.mainFrame();
  await see('.giving', 'you gave 1 · received 1 · asked 3', page);
  await tend.press(main, button('favour_add_one'));
  await page.keyboard.type('read her talk');
  await tend.press(main, button('favour_help'));
  await page.$eval('.giving', (one) => one.scrollIntoView());
  await show('page-adding-dark', main);
  await tend.press(main, '.giving button[type=submit]');
  await see('.giving', 'you gave 2', page);
  await tend.press(main, button('undo'));
  await see('.giving', 'you gave 1 ·', page);
  await page.$eval('.giving', (one) => one.scrollIntoView());
  await show('page-dark', main);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await show('page-light', main);
  await page.goto(`${tend.origin}/${WELCOME}#history`);
  await seeText(page, word('op_done_thanks'));
});

test('the panel shows the same in the dark', async () => {
  await visit('dark');
  await see('.giving', 'you gave 1 · received 1 · asked 3');
  await see('.timeline', 'You gave · Thanks');
  await show('full-dark', frame);
  await tell('side_asked', 'favour_advice', 'on the cover letter');
  await show('adding-dark', frame);
});

test('in a low window the form is in sight as a whole, and what is told lies over nothing of it', async () => {
  await tend.press(frame, '.giving .btn.quiet');
  await page.setViewport({ ...WINDOW, height: 640 });
  await tell('side_gave', 'favour_advice', 'on sails');
  await page.keyboard.press('Enter');
  await see('.toast', word('favour_added'));
  await tell('side_gave', 'favour_intro', 'to the sailmaker');
  const places = () =>
    frame.evaluate(() => {
      const [form, toast] = ['.giving form', '.toast .card'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return { form: form?.bottom ?? 9999, toast: toast?.top ?? 0, panel: innerHeight };
    });

  const { form, toast, panel } = await places();

  expect(form).toBeLessThanOrEqual(panel);
  expect(form, 'the toast lies below it').toBeLessThanOrEqual(toast);
  await show('low-dark', frame);
});
