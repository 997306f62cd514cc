import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  addressOf,
  button,
  COMPOSER,
  chooseHome,
  menuItem,
  openProfile,
  seePanel,
  seeSidePanel,
  seeText,
  walkTo,
  word,
} from '../steps.ts';

const MARA = 'mara-okafor';
const TOMAS = 'tomas-brekke-4b81c7';
const NOA = 'noa-barkai-59';

let tend: Running;
let side: Page;
let page: Page;
beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'both');
  page = await openProfile(tend, MARA);
  side = await tend.openSidePanel();
});
afterAll(() => endDemo(tend));

function seeName(name: string) {
  return seeSidePanel(side, name, ({ title, next }) => title === name && next !== '');
}

test('it follows the tab in sight by address and title: to another person, another tab, and away', async () => {
  await page.bringToFront();
  const { line } = await seeName('Mara Okafor');
  expect(line, 'the page itself was not read').toBe(word('name_from_tab'));
  await walkTo(page, TOMAS);
  await seeName('Tomas Brekke');
  const other = await openProfile(tend, NOA);
  await seeName('נועה ברקאי');
  await page.bringToFront();
  await seeName('Tomas Brekke');
  await other.close();
  await page.goto('https://www.linkedin.com/feed/');
  await seeText(side, word('no_profile'));
  await page.goto(addressOf(MARA));
  await seeName('Mara Okafor');
});

test('what is noted there shows in the page’s panel, and what is noted in the page shows there', async () => {
  const frame = side.mainFrame();
  await tend.press(frame, COMPOSER);
  await side.keyboard.type('Noted beside the page.');
  await tend.press(frame, button('add_note'));
  await seePanel(page, 'the note of the side panel', ({ notes }) => notes[0] === 'Noted beside the page.');
  await addNote(tend, page, 'Noted in the page.');
  await seeSidePanel(side, 'both notes', ({ notes }) => notes.length === 2);
});

test('the page is read only when the user presses Keep or Refresh', async () => {
  await page.bringToFront();
  await walkTo(page, TOMAS);
  const { next } = await seeName('Tomas Brekke');
  expect(next).toBe(word('no_contact'));
  const frame = side.mainFrame();
  await tend.press(frame, button('keep'));
  await seeText(side, 'Bergen, Vestland, Norway');
  await seeText(side, word('read_from_page'));
  await tend.press(frame, button('more'));
  await tend.press(frame, menuItem('refresh_from_page'));
  await seeText(side, word('refreshed'));
});

test('in Firefox the page of its sidebar follows the tab in sight too', async () => {
  const firefox = await startDemo('firefox');
  try {
    await chooseHome(firefox, 'sidebar');
    // Here it is a tab, out of sight while the profile is in front: what follows is not drawn, and still true.
    const sidebar = await firefox.openSidePanel();
    const profile = await firefox.open(addressOf(MARA));
    const see = (name: string, line: string) =>
      seeSidePanel(sidebar, name, (panel) => panel.title === name && panel.line === line);
    await see('Mara Okafor', word('name_from_tab'));
    await profile.goto(addressOf(NOA));
    await see('נועה ברקאי', word('name_from_tab'));
    await sidebar.$eval(button('keep'), (keep) => (keep as HTMLElement).click());
    await see('נועה ברקאי', 'רכזת מתנדבים בעמותת גשר לים');
  } finally {
    await endDemo(firefox);
  }
});
