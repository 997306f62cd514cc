import type { Page } from 'puppeteer-core';
import { openRoom, type RoomName } from '../dashboard-room.ts';
import { fillPeople } from '../fill-store.ts';
import type { Running } from '../running.ts';
import { button, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** What is done in the rooms of the dashboard, in either browser. Each walk closes its tab. */

/** The number of people who are put there by the first of them that needs many. */
const PEOPLE = 60;

async function inRoom(
  tend: Running,
  room: RoomName,
  walk: (page: Page, press: (selector: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const page = await openRoom(tend, room);
  await walk(page, (selector) => tend.press(page.mainFrame(), selector));
  await page.close();
}

const count = (page: Page, selector: string) => page.$$eval(selector, (all) => all.length);

/** Waits until so many stand there. */
const seeCount = (page: Page, selector: string, wanted: number) =>
  until(`${wanted} of ${selector}`, async () => (await count(page, selector)) === wanted || undefined, {
    seen: () => page.$eval('main', (main) => main.innerText),
  });

/** Fills one of those fields of dates with the day so many days from now. */
async function setDay(page: Page, selector: string, at: number, days: number): Promise<void> {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const field = (await page.$$(selector))[at];
  await field?.evaluate((one, value) => {
    (one as HTMLInputElement).value = value;
    for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
  }, day);
}

/** A goal shows who can help and why; one of them is linked, which is taken back. */
export async function setGoal(tend: Running): Promise<void> {
  await inRoom(tend, 'goals', async (page, press) => {
    await seeText(page, word('goals_none'));
    await press('main a[href="#goals/add"]');
    await until('the first field has the focus', () =>
      page.evaluate(() => document.activeElement?.matches('.goal-form input') || undefined),
    );
    await page.keyboard.type('Five interviews in hospitals of Lisbon');
    await setDay(page, '.goal-form [type="date"]', 0, 60);
    await press('.goal-form [type="submit"]');
    await seeText(page, word('goal_who_more'));
    await until('who knows hospitals', () =>
      page.$eval('.who-helps .helper', (one) => one.textContent?.includes('Ngozi Eze') || undefined),
    );
    await press('.who-helps .helper:first-child button');
    await seeCount(page, '.who-helps .chip', 1);
    await tend.stopBackground();
    await press(`.toast ${button('undo')}`);
    await seeCount(page, '.who-helps .chip', 0);
  });
}

/** Many people are found by the box, all of those are put into a group, and that is undone as one. */
export async function findAndGroup(tend: Running): Promise<void> {
  await fillPeople(tend, PEOPLE);
  await inRoom(tend, 'people', async (page, press) => {
    const line = '.rows > .person';
    const shown = () => page.evaluate(() => document.querySelector('.count')?.textContent ?? '');
    await until('everybody', async () => (await shown()).startsWith('6') || undefined, { seen: shown });
    await page.keyboard.press('/');
    await page.keyboard.type('norte');
    await until('those found', async () => shown().then((text) => text.includes('/') || undefined));
    await page.keyboard.press('Escape');
    await press('.heads input');
    await press(button('people_do_join'));
    await page.waitForSelector('form.ask input[name=value]');
    await page.keyboard.type('Harbour');
    await tend.stopBackground();
    await page.keyboard.press('Enter');
    const joined = () =>
      page.$$eval(line, (all) => all.filter((one) => one.textContent?.includes('Harbour')).length);
    await until('they are in it', async () => (await joined()) > 0 || undefined, { seen: joined });
    await tend.stopBackground();
    await press(`.toast ${button('undo')}`);
    await until('nobody is in it', async () => (await joined()) === 0 || undefined, { seen: joined });
  });
}

/** A trip finds who lives there; they are to be met, which comes up in Today. */
export async function planTrip(tend: Running): Promise<void> {
  await inRoom(tend, 'occasions', async (page, press) => {
    await seeText(page, word('occasions_none'));
    await page.evaluate(() => location.assign('#occasions/trips'));
    await press('.occasion-new');
    await until('the place has the focus', () =>
      page.evaluate(() => document.activeElement?.matches('.occasion-form input') || undefined),
    );
    await page.keyboard.type('Lisbon');
    await setDay(page, '.occasion-form input[type="date"]', 0, 5);
    await setDay(page, '.occasion-form input[type="date"]', 1, 9);
    await page.keyboard.press('Enter');
    await until('those in Lisbon', async () => (await count(page, '.there li')) > 1 || undefined);
    const found = await count(page, '.there li');
    await tend.stopBackground();
    await press('.trip-choice button[type="submit"]');
    await seeText(page, word('trip_to_meet'));
    await press(`.toast ${button('undo')}`);
    await seeCount(page, '.there li', found);
  });
}

/** A review is walked through by keys; one decision is taken back, and after a reload it goes on where it was. */
export async function walkReview(tend: Running): Promise<void> {
  await inRoom(tend, 'review', async (page, press) => {
    const name = () =>
      page.evaluate(() => document.querySelector('.review-card h2 a')?.textContent ?? undefined);
    const status = () =>
      page.evaluate(() => document.querySelector('.progress-line [role=status]')?.textContent ?? '');
    const seeDecided = (done: number) =>
      until(`${done} decided`, async () => (await status()).startsWith(`${done} /`) || undefined, {
        seen: status,
      });
    await press('.room-head .btn');
    await until('the first card', name);
    await page.keyboard.press('k');
    await seeDecided(1);
    await tend.stopBackground();
    const second = await until('the second card', name);
    await page.keyboard.press('l');
    await seeDecided(2);
    await page.keyboard.press('z');
    await until('the card that came back', async () => (await name()) === second || undefined, {
      seen: name,
    });
    await page.evaluate(() => location.reload()); // in Firefox the driver waits in vain for such a page
    await seeDecided(1);
  });
}

/** The page on which "Who would value this?" is pressed is kept, and whom it may please is picked. */
export async function shareArticle(tend: Running): Promise<void> {
  const url = 'https://www.xing.com/news/ports?utm_source=mail';
  const title = 'How hospitals plan for storms';
  const html = `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1></body></html>`;
  tend.network.show(url, { status: 200, html });
  const article = await tend.open(url);
  await tend.stopBackground();
  await tend.pressInContextMenu(article, 'share');
  const page = await tend.opened('#reading/');
  await seeText(page, 'Ngozi Eze');
  await tend.press(page.mainFrame(), '.who-values label::-p-text(Ngozi Eze)');
  await tend.press(page.mainFrame(), '.who-values button[type=submit]');
  await seeCount(page, '.has-it li', 1);
  await page.close();
  await article.close();
}
