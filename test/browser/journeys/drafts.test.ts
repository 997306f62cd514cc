import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { BUILDS, endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  COMPOSER,
  chooseHome,
  openProfile,
  readPanel,
  seePanel,
  seePerson,
  typeNote,
  walkTo,
  word,
} from '../steps.ts';
import { lookInside, type StoreInside } from '../store-inside.ts';

/** Each test has somebody of its own, so that one browser serves them all. */
const MARA = 'mara-okafor';
const TOMAS = 'tomas-brekke-4b81c7';
const LUCJA = 'łucja-wiśniowska-3a9d17';
const YUSUF = 'yusuf-alhaddad';
const DEVI = '🏳️‍🌈-devi-anand';
const MIHO = '林-美穂-3a91c2';
const NOA = 'noa-barkai-59';
const OKSANA = 'oksana-levchuk';

let tend: Running;
let store: StoreInside;

beforeAll(async () => {
  tend = await startDemo('chromium');
  store = await lookInside(tend, await chooseHome(tend, 'page'));
});
afterAll(() => endDemo(tend));

/** Types it behind what stands in the composer, and sees that it is kept. */
async function typeAndKeep(page: Page, text: string): Promise<void> {
  const { draft } = await readPanel(await panelFrame(page));
  await typeNote(tend, page, text);
  await seeDraft(page, draft + text);
}

function seeDraft(page: Page, text: string) {
  return seePanel(
    page,
    `the draft “${text}”`,
    ({ draft, status }) => draft === text && status === word('draft_kept'),
  );
}

async function draftsAbout(vanity: string): Promise<string[]> {
  const { drafts } = await store.read();
  return drafts.filter(({ about }) => about === `linkedin/vanity/${vanity}`).map(({ text }) => text);
}

test('a draft is there after a reload, even when the page goes while it is being typed', async () => {
  const page = await openProfile(tend, MARA);
  await typeAndKeep(page, 'Sails');
  await page.reload();
  await seeDraft(page, 'Sails');
  let written = 'Sails';
  for (const more of [' at', ' dawn', ' with', ' her', ' sons']) {
    await typeNote(tend, page, more);
    await page.reload();
    written += more;
    await seeDraft(page, written);
  }
  await page.close();
});

test('a closed tab leaves its draft to the next one at that person', async () => {
  for (const text of ['Makes', ' cider']) {
    const page = await openProfile(tend, TOMAS);
    await typeAndKeep(page, text);
    await page.close();
  }
  const page = await openProfile(tend, TOMAS);
  await seeDraft(page, 'Makes cider');
  expect(await draftsAbout(TOMAS)).toEqual(['Makes cider']);
  await page.close();
});

test('a draft stays with its person when the page walks on, and is there on the way back', async () => {
  const page = await openProfile(tend, MARA);
  await walkTo(page, OKSANA);
  await typeNote(tend, page, 'Half a thought');
  await walkTo(page, MIHO);
  expect((await readPanel(await panelFrame(page))).draft).toBe('');
  await page.goBack();
  await seePerson(page, OKSANA);
  await seeDraft(page, 'Half a thought');
  await page.close();
});

test('a draft survives the death of the worker between two keystrokes, and after the last', async () => {
  const page = await openProfile(tend, LUCJA);
  await typeAndKeep(page, 'Lights');
  await tend.stopBackground();
  await page.keyboard.type(' a new');
  await tend.stopBackground();
  await page.keyboard.type(' play');
  await seeDraft(page, 'Lights a new play');
  await tend.stopBackground();
  await page.reload();
  await seeDraft(page, 'Lights a new play');
  await page.close();
});

test('two tabs at the same person keep what each of them typed', async () => {
  const first = await openProfile(tend, YUSUF);
  await typeAndKeep(first, 'From the first tab.');
  const second = await openProfile(tend, YUSUF);
  expect((await readPanel(await panelFrame(second))).draft, 'the first tab still has it').toBe('');
  await typeAndKeep(second, 'From the second tab.');
  await first.bringToFront();
  await typeAndKeep(first, ' And more.');
  expect((await draftsAbout(YUSUF)).toSorted()).toEqual([
    'From the first tab. And more.',
    'From the second tab.',
  ]);
  for (const [tab, text] of [
    [first, 'From the first tab. And more.'],
    [second, 'From the second tab.'],
  ] as const) {
    await tab.bringToFront();
    await tab.reload();
    await seeDraft(tab, text);
  }
  await second.close();
  await first.close();
});

test('“Draft kept” is said only of what lies in the store, and a draft makes nobody a contact', async () => {
  const page = await openProfile(tend, NOA);
  let written = '';
  for (const more of ['Keeps bees. ', 'Four hives ', 'behind the ', 'boathouse.']) {
    await typeNote(tend, page, more);
    written += more;
    const { draft } = await seePanel(
      page,
      'that a draft is kept',
      ({ status }) => status === word('draft_kept'),
    );
    expect(await draftsAbout(NOA)).toEqual([written]);
    expect(draft).toBe(written.trim());
  }
  const { contacts, notes } = await store.read();
  expect({ contacts, notes }, 'nobody was kept by any of these tests').toEqual({ contacts: [], notes: [] });
  await page.close();
});

test('what was said to be saved or kept is there after the browser was killed at that moment', async () => {
  const page = await openProfile(tend, NOA);
  await seeDraft(page, 'Keeps bees. Four hives behind the boathouse.');
  await walkTo(page, DEVI);
  await typeNote(tend, page, 'Collects fountain pens.');
  await tend.press(await panelFrame(page), button('add_note'));
  await seePanel(page, `“${word('saved')}”`, ({ status }) => status === word('saved'));
  tend.kill();
  tend = await tend.restart();
  const again = await openProfile(tend, DEVI);
  await seePanel(again, 'the note, once', ({ notes }) => notes.join() === 'Collects fountain pens.');
  await again.goto(addressOf(NOA));
  await seeDraft(again, 'Keeps bees. Four hives behind the boathouse.');
});

test('when Tend is updated under the page, what was typed can still be copied, and is there after a reload', async () => {
  const page = await openProfile(tend, LUCJA);
  await typeAndKeep(page, ', in spring');
  await tend.browser.installExtension(BUILDS.chromium); // once more: an update
  const updated = word('refusal_updated');
  const { draft } = await seePanel(page, `“${updated}”`, ({ trouble }) => trouble.includes(updated));
  const frame = await panelFrame(page);
  await tend.press(frame, COMPOSER);
  await page.keyboard.type('nothing more');
  await page.keyboard.press('a', { commands: ['SelectAll'] });
  expect(await frame.evaluate(() => document.getSelection()?.toString())).toBe(draft);
  await page.reload();
  await seeDraft(page, draft);
});
