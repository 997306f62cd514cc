import type { Page } from 'puppeteer-core';
import { pathOf, personCalled } from '../pages/people.ts';
import { panelFrame } from './panel-frame.ts';
import { COMPOSER, type PanelText, seePanel } from './panel-text.ts';
import type { Running } from './running.ts';
import { button, seeText, word } from './screen-words.ts';
import { until } from './until.ts';

export { COMPOSER, type PanelText, readPanel, seePanel, seeSidePanel } from './panel-text.ts';
export { type PopupText, seePopup } from './popup-text.ts';
export { button, menuItem, seeText, type Word, word } from './screen-words.ts';

/** The words of a journey, shared by the browser tests and the tour. Nothing here waits by the clock. */

/** The address of a person's profile on the demo network. */
export function addressOf(vanity: string): string {
  return `https://www.linkedin.com${pathOf({ vanity })}`;
}

/** Opens a person's profile in a new tab, and waits for the panel about them. */
export async function openProfile(tend: Running, vanity: string): Promise<Page> {
  const page = await tend.open(addressOf(vanity));
  await seePerson(page, vanity);
  return page;
}

/** Follows a link of the page to another person, by the page's own soft navigation. */
export async function walkTo(page: Page, vanity: string): Promise<void> {
  const path = pathOf({ vanity });
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.$eval(`a[href="${path}"]`, (link) => link.click()); // the panel may lie over it
  await until(`the address is ${path}`, () => new URL(page.url()).pathname === path, {
    seen: () => page.url(),
  });
  const after = await page.evaluate(() => performance.timeOrigin);
  if (after !== before)
    throw new Error(`The way to ${path} was no soft navigation: the document was loaded anew`);
  await seePerson(page, vanity);
}

/** Waits until the panel is about this person, by the name on their page. */
export function seePerson(page: Page, vanity: string): Promise<PanelText> {
  const name = personCalled(vanity)?.name ?? vanity;
  return seePanel(page, `${name} with their notes`, ({ title, next }) => title === name && next !== '');
}

/** Types into the composer, and leaves it there. */
export async function typeNote(tend: Running, page: Page, text: string): Promise<void> {
  await tend.press(await panelFrame(page), COMPOSER);
  await page.keyboard.type(text);
}

/** Types a note, saves it and sees it in the list. */
export async function addNote(tend: Running, page: Page, text: string): Promise<PanelText> {
  await typeNote(tend, page, text);
  await tend.press(await panelFrame(page), button('add_note'));
  return seePanel(page, `the note “${text}”`, ({ notes, draft }) => notes.includes(text) && draft === '');
}

/** How the day of a follow-up is chosen: by a chip or in words. */
export type DayChoice =
  | 'chip_tomorrow'
  | 'chip_week'
  | 'chip_month'
  | 'chip_three_months'
  | { words: string };

/** Sets a day to get back in touch, and sees it in the panel. */
export async function setFollowUp(
  tend: Running,
  page: Page,
  day: DayChoice,
  reason: string,
): Promise<PanelText> {
  const frame = await panelFrame(page);
  await tend.press(frame, button('remind_me'));
  if (typeof day === 'string') {
    await tend.press(frame, button(day));
  } else {
    await tend.press(frame, `::-p-aria([name="${word('day_in_words')}"])`);
    await page.keyboard.type(day.words);
  }
  await tend.press(frame, `::-p-aria([name="${word('what_for')}"])`);
  await page.keyboard.type(reason);
  const chosen = '.reminder [role=status]';
  await until('the chosen day is shown', () => frame.$eval(chosen, (one) => one.textContent || undefined));
  await tend.press(frame, '.reminder button[type=submit]');
  return seePanel(page, `the follow-up “${reason}”`, ({ followUps }) =>
    followUps.some((one) => one.includes(reason)),
  );
}

/** Answers the one question of the first run on the page that asks it (`at`: which), and sees that it was taken. */
export async function chooseHome(tend: Running, home: 'page' | 'sidebar' | 'both', at?: Page): Promise<Page> {
  const page = at ?? (await tend.welcome());
  const frame = page.mainFrame();
  await tend.press(frame, `::-p-text(${word(`choice_${home}`)})`);
  await tend.press(frame, 'form button[type=submit]');
  await seeText(page, word(`chosen_${home}`));
  return page;
}

/** Waits until the badge says so: '' for nobody due. */
export async function seeBadge(tend: Running, text: string): Promise<void> {
  await until(`the badge shows “${text}”`, async () => (await tend.badge()) === text || undefined, {
    seen: () => tend.badge(),
  });
}

/** Waits until this tab is the one in sight. */
export async function seeInFront(page: Page): Promise<void> {
  const isInFront = () => page.evaluate(() => document.visibilityState === 'visible');
  await until(`${page.url()} is in sight`, async () => (await isInFront()) || undefined);
}
