import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom } from '../dashboard-room.ts';
import { keepPeople } from '../keep-people.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, type PopupText, seeBadge, seePopup, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

let tend: Running;
let popup: Page;
let feed: Page;

/** Today is chosen in the first zone, and over in the second: the one way to be overdue without waiting. */
beforeAll(async () => {
  tend = await startDemo('chromium', { zone: 'Pacific/Pago_Pago' });
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    { vanity: 'tomas-brekke-4b81c7', notes: ['Hires two welders.'], due: { in: 0, why: 'ask about hiring' } },
    {
      vanity: 'mara-okafor',
      notes: ['Prefers voice calls.'],
      due: { in: 1, why: 'send the portfolio notes' },
    },
    { vanity: 'noa-barkai-59', due: { in: 5, why: '' } },
    { vanity: 'ngozi-eze', notes: ['Sails in spring.'] },
  ]);
  tend = await tend.restart({ zone: 'Pacific/Kiritimati' });
  feed = await tend.open('https://www.linkedin.com/feed/');
});
afterAll(() => endDemo(tend));

async function openPopup(): Promise<void> {
  await feed.bringToFront();
  popup = await tend.openPopup();
  await seeLines('everybody due', 3);
}

function seeLines(what: string, count: number): Promise<PopupText> {
  return seePopup(popup, what, ({ lines }) => lines.length === count);
}

async function press(...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await popup.keyboard.press(key);
}

test('a line is skipped, or put off to a day in words, and each is undone', async () => {
  await openPopup();
  await press('ArrowDown', 'ArrowDown', 'k');
  await seeLines('Mara no more', 2);
  await tend.press(popup.mainFrame(), button('undo'));
  await seeLines('Mara again', 3);

  await press('/', 'ArrowDown', 's');
  await until('the snooze menu is open', () =>
    popup.evaluate(() => document.activeElement?.role === 'menuitem'),
  );
  await press('End', 'Enter');
  await popup.keyboard.type('in 3 weeks'); // the form has the cursor
  const chosen = () => popup.$eval('form [role=status]', (one) => one.textContent || undefined);
  await until('the day is shown', chosen);
  await press('Enter');
  await seeLines('Tomas no more', 2);
  await seeBadge(tend, '1');
  await tend.press(popup.mainFrame(), button('undo'));
  await seeLines('Tomas again', 3);
  await popup.close();
});

test('a line says how late it is, and why it stands where it stands', async () => {
  await openPopup();
  const late = await popup.$eval('.line .why > .overdue', (one) => one.textContent?.trim());
  expect(late).toMatch(/^[12] days? late/);
  await press('ArrowDown', 'w');
  await until('the order is explained', () =>
    popup.$eval('.shares li', (one) => one.textContent || undefined),
  );
  await press('w');
  await until('it is folded up', async () => (await popup.$('.shares')) === null);
  await popup.close();
});

test('unfolded, a person shows what was last written; “We talked” is one press, changed and undone', async () => {
  await openPopup();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  const past = () => popup.$$eval('.past li', (items) => items.map((one) => one.textContent ?? ''));
  const seePast = (what: string, shows: (items: string[]) => boolean) =>
    until(what, async () => shows(await past()), { seen: past });
  await seePast('the note', (items) => items.length === 1 && /Prefers voice calls/.test(items[0] ?? ''));
  await press('t');
  await seePast('the conversation', (items) => items.length === 2);
  await tend.press(popup.mainFrame(), `.toast ${button('change')}`);
  await popup.select('.talk select', 'call');
  await tend.press(popup.mainFrame(), '.talk button[type=submit]');
  await seePast('that it was a call', (items) => items.some((one) => one.includes(word('talk_call'))));
  await tend.press(popup.mainFrame(), button('timeline_note'));
  await seePast('the notes alone', (items) => items.length === 1);
  await press('z');
  await seeText(popup, word('op_change_interaction'));
  await press('z');
  await seeText(popup, word('op_log_interaction'));
  await tend.press(popup.mainFrame(), button('timeline_all'));
  await seePast('the note alone', (items) => items.length === 1);
  await popup.close();
});

test('the room of today shows the same lines, and logs a conversation with two people', async () => {
  const page = await openRoom(tend, 'today');
  const lines = () => page.$$eval('.line .strong', (names) => names.map((one) => one.textContent ?? ''));
  await until('the lines are there', async () => (await lines()).length === 3, { seen: lines });
  expect(await lines()).toEqual(['Tomas Brekke', 'Mara Okafor', 'נועה ברקאי']);
  await tend.press(page.mainFrame(), button('talk_new'));
  for (const name of ['ngozi', 'mara']) {
    await page.type('.participants input', name);
    await tend.press(page.mainFrame(), '.participants .quiet');
  }
  await page.type('.log .across.field', 'the fair in Lisbon');
  await tend.press(page.mainFrame(), '.log button[type=submit]');
  await seeText(page, word('talk_noted'));
  await tend.press(page.mainFrame(), button('undo'));
  await seeText(page, word('undone'));
  await page.close();
});

test('as the page of the day, in a tab, the popup has more room', async () => {
  const page = await tend.openExtensionPage('src/popup/index.html#day');
  await until('the lines are there', async () => (await page.$$('.line')).length === 3);
  expect(await page.$eval('#popup', (one) => one.clientWidth)).toBeGreaterThan(500);
  await page.close();
});
