import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPeople } from '../keep-people.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  COMPOSER,
  chooseHome,
  openProfile,
  type PopupText,
  seeBadge,
  seeInFront,
  seePopup,
  seeText,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const FEED = 'https://www.linkedin.com/feed/';

let tend: Running;
let popup: Page;
let feed: Page;

/** Today is chosen in the first zone, and over in the second: the one way to be overdue without waiting. */
beforeAll(async () => {
  tend = await startDemo('chromium', { zone: 'Pacific/Pago_Pago' });
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    { vanity: 'tomas-brekke-4b81c7', notes: ['Hires two welders.'], due: { in: 0, why: 'ask about hiring' } },
    { vanity: MARA, notes: ['Prefers voice calls.'], due: { in: 1, why: 'send the portfolio notes' } },
    { vanity: 'noa-barkai-59', due: { in: 5, why: '' } },
    { vanity: 'ngozi-eze', notes: ['Sails in spring.'] },
  ]);
  tend = await tend.restart({ zone: 'Pacific/Kiritimati' });
  feed = await tend.open(FEED);
});
afterAll(() => endDemo(tend));

async function openPopup(over: Page): Promise<void> {
  await over.bringToFront();
  popup = await tend.openPopup();
  await seeLines('everybody due', 3);
}

function seeLines(what: string, count: number): Promise<PopupText> {
  return seePopup(popup, what, ({ lines }) => lines.length === count);
}

async function press(...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await popup.keyboard.press(key);
}

/** What has the keyboard: the name in a line, or what a control is called. */
function focused(): Promise<string | undefined> {
  return popup.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.querySelector('.strong') ?? activeElement;
    return name?.ariaLabel ?? name?.textContent ?? undefined;
  });
}

/** A key that leads away: the popup is gone before the key is up. */
async function pressAway(key: KeyInput): Promise<void> {
  await popup.keyboard.press(key).catch(() => undefined);
  await seeClosed();
}

async function seeClosed(): Promise<void> {
  await until('the popup has closed', () => popup.isClosed());
}

test('it says who is due, why, and what was last noted; the badge counts today and before', async () => {
  await openPopup(feed);
  const { groups, lines, here } = await seeLines('everybody due', 3);
  expect(lines).toEqual([
    'Tomas Brekke: ask about hiring\u00a0· “Hires two welders.”',
    'Mara Okafor: send the portfolio notes\u00a0· “Prefers voice calls.”',
    'נועה ברקאי: get in touch',
  ]);
  expect(groups[0]).toMatch(/^Overdue · [12]$/); // 2 from 10 to 11 UTC, when two midnights have passed
  expect(groups.at(-1)).toBe('Later this week · 1');
  expect(here).toBe('');
  await seeBadge(tend, '2');
  await popup.close();
});

test('by keys: arrows move, d is done, s snoozes, and each is undone', async () => {
  await openPopup(feed);
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
  expect(await focused()).toBe('Mara Okafor');
  await press('d');
  await seeLines('Mara no more', 2);
  await seeBadge(tend, '1');
  await tend.press(popup.mainFrame(), button('undo'));
  await seeLines('Mara again', 3);
  await seeBadge(tend, '2');

  await popup.focus('.line .open');
  await press('s');
  await until('the snooze menu is open', async () => (await focused()) === word('snooze_tomorrow'));
  await press('End', 'ArrowUp', 'Enter'); // a month
  await seeLines('Tomas no more', 2);
  await tend.press(popup.mainFrame(), button('undo'));
  await seeLines('Tomas again', 3);
  await popup.close();
});

test('a name is found by its beginning, and Enter opens the profile in a new tab', async () => {
  await openPopup(feed);
  await press('/');
  expect(await focused()).toBe(word('find'));
  await popup.keyboard.type('nobody such');
  await seeText(popup, 'Nobody found by “nobody such”.');
  await popup.keyboard.down('Control');
  await press('a');
  await popup.keyboard.up('Control');
  await popup.keyboard.type('ez');
  const { lines } = await seeLines('the one found', 1);
  expect(lines).toEqual(['Ngozi Eze: “Sails in spring.”']);
  const opened = tend.browser.waitForTarget((target) => target.url() === addressOf('ngozi-eze'));
  await pressAway('Enter');
  await (await (await opened).page())?.close();
});

test('on a profile’s tab that person comes first; from elsewhere the line leads to the tab that shows them', async () => {
  const page = await openProfile(tend, MARA);
  await openPopup(page);
  await seePopup(
    popup,
    'Mara, whose page it is over',
    ({ lines, here }) => lines.length === 3 && here === 'Mara Okafor',
  );
  await tend.press(popup.mainFrame(), button('write_a_note'));
  await seeClosed();
  await page.bringToFront();
  const hasCursor = async () =>
    (await panelFrame(page)).$eval(COMPOSER, (one) => one === document.activeElement);
  await until('the cursor is in the composer', hasCursor);

  await openPopup(feed);
  await press('ArrowDown', 'ArrowDown');
  await pressAway('o');
  await seeInFront(page);
  const tabs = await tend.browser.pages();
  expect(tabs.filter((tab) => tab.url() === addressOf(MARA))).toHaveLength(1);
});
