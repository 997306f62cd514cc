import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf } from '../../pages/people.ts';
import { demoPage } from '../../pages/site.ts';
import { askInside } from '../ask-inside.ts';
import { axeFindings } from '../axe-findings.ts';
import { hostile } from '../hostile-page.ts';
import { keepPeople } from '../keep-people.ts';
import { knowMara } from '../know-mara.ts';
import { panelFrame } from '../panel-frame.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addressOf, button, chooseHome, seePerson, word } from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const TOMAS = 'tomas-brekke-4b81c7';

/** An invented word: the page can have it from nowhere but the box. */
const SECRET = 'quenwick';
const FIELD = '.message textarea';

let tend: Running;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  await knowMara(tend);
  await keepPeople(tend, [{ vanity: TOMAS }]);
  page = await tend.browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  const path = pathOf({ vanity: MARA });
  for (const theme of ['light', 'dark'] as const) {
    const { html } = demoPage(`${path}?theme=${theme}`);
    tend.network.show(`${path}?theme=${theme}`, { status: 200, html: hostile(html) });
  }
  await visit('light');
});
afterAll(() => endDemo(tend));

async function visit(theme: 'light' | 'dark'): Promise<void> {
  await page.goto(`${addressOf(MARA)}?theme=${theme}`);
  await seePerson(page, MARA);
  frame = await panelFrame(page);
}

const press = (selector: string) => tend.press(frame, selector);
const typed = () => frame.$eval(FIELD, (field) => (field as HTMLTextAreaElement).value);
const remarks = () => frame.$$eval('.remarks .strong', (all) => all.map((one) => one.textContent));

async function see(part: string, text: string): Promise<void> {
  const say = () => frame.$$eval(part, (all) => all.map((one) => one.textContent).join('\n'));
  await until(`${part} says ${text}`, async () => (await say()).includes(text) || undefined, { seen: say });
}

async function seeRemarks(...words: Parameters<typeof word>[0][]): Promise<void> {
  const wanted = words.map((one) => word(one)).join();
  await until(`it lacks ${words}`, async () => (await remarks()).join() === wanted || undefined, {
    seen: remarks,
  });
}

async function open(name: Parameters<typeof word>[0]): Promise<void> {
  await press(button(name));
  await until('the cursor is in the box', () =>
    frame.evaluate((field) => document.activeElement?.matches(field) || undefined, FIELD),
  );
}

async function chord(key: 'a' | 'v' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

async function show(name: string): Promise<void> {
  await picture(page, `message-${name}`);
  expect(await axeFindings(frame), `axe about ${name}`).toEqual([]);
}

test('the box opens beside the profile with beginnings made of what is known of her, and its own style', async () => {
  await open('write_message');
  const offered = await frame.$$eval('.beginnings .btn', (all) => all.map((one) => one.textContent));
  expect(offered.slice(0, 3)).toEqual([
    word('begins_ask'),
    expect.stringMatching(/^Last spoken of, /),
    word('begins_interest'),
  ]);
  expect(await frame.$eval(FIELD, (field) => getComputedStyle(field).minHeight)).toBe('96px');
  await press(button('begins_ask'));
  expect(await typed()).toBe('I have wanted to ask you about this: the study plan. ');
  await press(button('message_templates'));
  await press('::-p-aria([name="After a long time"])');
  expect(await typed()).toMatch(/the study plan\.\n\nHello Mara, about Diary studies and \{\{news\}\}:$/);
  await see('.remarks', '{{news}}');
  await press(button('begins_interest'));
  const both = await typed();
  await chord('z');
  await until('the beginning is taken back', async () => (await typed()) !== both || undefined);
  expect(await typed()).toMatch(/\{\{news\}\}:$/);
});

test('what it lacks is said beneath it, and can be silenced and heard again', async () => {
  await chord('a');
  await page.keyboard.type(`Hope you are well. ${SECRET}.`);
  await seeRemarks('check_no_reason', 'check_anyone');
  await show('remarks-light');
  await press(button('check_stop'));
  await seeRemarks('check_anyone');
  await press(button('undo'));
  await seeRemarks('check_no_reason', 'check_anyone');
});

test('the draft survives a reload, and Escape closes the box and leaves it', async () => {
  await until('the draft is kept', async () => (await draftsKept()) || undefined);
  await visit('dark');
  await open('draft_message');
  expect(await typed()).toContain(SECRET);
  await seeRemarks('check_no_reason', 'check_anyone');
  await show('remarks-dark');
  await page.keyboard.press('Escape');
  await until('the box is closed', async () => !(await frame.$(FIELD)) || undefined);
  expect(await frame.evaluate(() => document.activeElement?.className)).toContain('draft');
  await open('draft_message');
});

const draftsKept = async () =>
  JSON.stringify((await askInside(tend, 'readRows', { table: 'drafts' })).rows).includes(SECRET);

test('it is copied by one press, and pasted it is the same', async () => {
  await press(button('message_copy'));
  await see('.message', word('message_copied'));
  await press('.composer textarea');
  await chord('v');
  const note = () => frame.$eval('.composer textarea', (field) => (field as HTMLTextAreaElement).value);
  await until('it is pasted', async () => (await note()) === (await typed()) || undefined, { seen: note });
  await chord('a');
  await page.keyboard.press('Delete');
});

test('the way to write is LinkedIn’s own, and opens by the user’s press alone', async () => {
  const link = await frame.$eval('.message a', (one) => ({
    href: (one as HTMLAnchorElement).href,
    text: one.textContent,
  }));
  // Once Tend knows the number of the member it is the window itself, which the tests of the routes show.
  expect(link).toEqual({
    href: 'https://www.linkedin.com/in/mara-okafor/',
    text: 'Open profile on LinkedIn',
  });
  const before = (await tend.browser.pages()).length;
  await press('.message a');
  const opened = await until('a tab is opened', async () => {
    const pages = await tend.browser.pages();
    return pages.length > before ? pages.at(-1) : undefined;
  });
  expect(opened.url() === link.href || opened.url() === 'about:blank').toBe(true);
  await opened.close();
  await page.bringToFront();
});

test('the page has learned nothing of what is written', async () => {
  const haul = await page.evaluate((words) => window.spy.haul(words), [SECRET]);
  expect(haul.texts.join()).not.toContain(SECRET);
  expect(haul.found[SECRET]).toEqual({ here: false, inFrames: false });
  expect(Object.keys(haul.heard).filter((heard) => /key|input|copy|click|select/.test(heard))).toEqual([]);
});

test('logged as sent it waits for a reply in the timeline, and undone it stands in the box again', async () => {
  await press(button('message_log'));
  await see('.toast', word('message_logged'));
  await see('.timeline', SECRET);
  await see('.timeline', word('panel_no_reply'));
  expect(await frame.$(FIELD)).toBeNull();
  expect(await draftsKept()).toBe(false);
  await press(button('undo'));
  await until('the text is there again', async () =>
    frame.$$eval(
      FIELD,
      (all, text) => all.some((one) => (one as HTMLTextAreaElement).value.includes(text)) || undefined,
      SECRET,
    ),
  );
  await press(button('message_log'));
  await see('.timeline', SECRET);
});

test('of somebody of whom nothing is known there is a template to begin with, and nothing is missed', async () => {
  await page.goto(addressOf(TOMAS));
  await seePerson(page, TOMAS);
  frame = await panelFrame(page);
  await open('write_message');
  await see('.beginnings', word('message_templates'));
  expect(await frame.$$eval('.message p.soft', (all) => all.length)).toBe(0);
  await show('empty-light');
});
