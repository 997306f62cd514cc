import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../../src/api/ask.ts';
import type { AnswerTo, Input, RouteName } from '../../../src/api/contract.ts';
import { axeFindings } from '../axe-findings.ts';
import { keepPeople } from '../keep-people.ts';
import { picture } from '../pictures.ts';
import { type Running, WELCOME } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const WINDOW = { width: 1280, height: 900 };
const LONG = 'maximiliane-theodora-von-hohenbruck-ellersdorf-871b04';
const GOAL = 'Five interviews with hospital nurses in Lisbon';

let tend: Running;
let page: Page;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    { vanity: 'mara-okafor', notes: ['Her sister is a nurse in Porto.'], due: { in: 0, why: 'send notes' } },
    { vanity: 'tomas-brekke-4b81c7', notes: ['Builds ferries.'] },
    { vanity: 'yusuf-alhaddad', notes: ['يعرف ممرضات في Hospital da Luz.'] },
    { vanity: LONG, notes: ['Draws dykes, and interviews those who keep them.'] },
  ]);
  page = await tend.openExtensionPage(`${WELCOME}#goals`);
  await page.setViewport(WINDOW);
  const helps = { canHelpWith: ['Hospitals in Lisbon: knows whoever plans the wards'] };
  await ask('editFacts', { requestId: crypto.randomUUID(), contactUid: await uidOf('ferries'), ...helps });
});
afterAll(() => endDemo(tend));

const press = (selector: string) => tend.press(page.mainFrame(), selector);
const readsIn = (selector: string) => page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

async function ask<Name extends RouteName>(name: Name, input: Input<Name>): Promise<AnswerTo<Name>> {
  const question = { ask: name, input };
  const reply = (await page.evaluate((asked) => chrome.runtime.sendMessage(asked), question)) as Reply<Name>;
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code}`);
  return reply.value;
}

/** The uid of whoever is found by that. */
async function uidOf(text: string): Promise<string> {
  const { hits } = await ask('search', { text });
  return hits[0]?.contactUid ?? '';
}

/** A picture in both colours, in which axe finds nothing. */
async function show(name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await picture(page, `goals-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}, ${theme}`).toEqual([]);
  }
  await page.emulateMediaFeatures([]);
}

test('a first goal is written by the keyboard, and shows who can help, with the reason marked', async () => {
  await seeText(page, word('goals_none'));
  await show('empty');
  await press('main a[href="#goals/add"]');
  await until('the first field has the focus', () =>
    page.evaluate(() => document.activeElement?.matches('.goal-form input') || undefined),
  );
  await page.keyboard.press('Enter');
  await seeText(page, word('refusal_empty'));
  await page.keyboard.type(GOAL);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Somebody who knows nurses, or plans wards.');
  await page.$eval('.goal-form [type="date"]', (field) => {
    const input = field as HTMLInputElement;
    input.value = '2099-12-20';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await show('form');
  await press('.goal-form [type="submit"]');
  await seeText(page, word('goal_who_more'));
  const found = await readsIn('.who-helps .helper');
  expect(found[0]).toContain('Tomas Brekke');
  expect(found.length).toBeGreaterThanOrEqual(3);
  expect(await readsIn('.who-helps .helper:first-child mark')).toEqual(
    expect.arrayContaining(['Hospital', 'Lisbon', 'wards']),
  );
});

test('one is linked with a press, taken back, and linked again; the person’s page leads to the goal', async () => {
  await press('.who-helps .helper:first-child button');
  await seeText(page, word('goal_linked'));
  await until('the chip', async () => (await page.$('.who-helps .chip')) ?? undefined);
  await press(`.toast ${button('undo')}`);
  await until('no chip', async () => !(await page.$('.who-helps .chip')) || undefined);
  await press('.who-helps .helper:first-child button');
  await until('the chip', async () => (await page.$('.who-helps .chip')) ?? undefined);
  await ask('linkGoal', {
    requestId: crypto.randomUUID(),
    goalUid: new URL(page.url()).hash.split('/')[1] ?? '',
    contactUids: [await uidOf('Porto'), await uidOf('dykes')],
  });
  await until('three linked', async () => (await page.$$('.who-helps .chip')).length === 3 || undefined);
  await show('open');
  await press('.who-helps .helper:first-child a.btn');
  await until('their goals', async () => (await page.$('.of-goal a')) ?? undefined);
  await show('person');
  await press('.person-goals .of-goal button');
  await until('no goal', async () => !(await page.$('.of-goal')) || undefined);
  await page.select('.person-goals select', await page.$eval('.person-goals option:last-child', valueIn));
  await until('the goal again', async () => (await page.$('.of-goal a')) ?? undefined);
  await press('.of-goal a');
  await seeText(page, word('goal_who'));
  await page.goBack();
  await until('the person', async () => (await page.$('.person-goals')) ?? undefined);
  await page.goForward();
  await seeText(page, word('goal_who'));
});

test('what was talked about with its people stands there, and “Why here?” names it', async () => {
  const { days } = await ask('listGoals', {});
  const said = { kind: 'call', direction: 'both', touch: true, text: 'Named two nurses.' } as const;
  const requestId = crypto.randomUUID();
  await ask('logInteraction', { requestId, contactUid: await uidOf('ferries'), on: days.today, ...said });
  await seeText(page, 'Named two nurses.');
  const popup = await tend.openExtensionPage('src/popup/index.html#day');
  await popup.waitForSelector('.line');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('w');
  await until('the goal is named', () =>
    popup.$$eval(
      '.shares',
      (all, goal) => all.some((one) => one.textContent?.includes(goal)) || undefined,
      GOAL,
    ),
  );
  await picture(popup, 'goals-why-here');
  await popup.close();
});

test('it is reached, folded away, opened again, deleted and brought back; a narrow window holds all', async () => {
  await press('nav a[href="#goals"]');
  await press('.lines .goal-name');
  await press(`.goal ${button('goal_reach')}`);
  await seeText(page, word('goal_reopen'));
  await press('.goal .back');
  await until('it is folded', async () => (await page.$('.closed-goals:not([open])')) ?? undefined);
  await ask('setGoal', {
    requestId: crypto.randomUUID(),
    summary: 'ورشة عن تصميم الخدمات في بورتو',
    text: '',
    until: '2099-01-01',
  });
  await until('the new one', async () => (await readsIn('.goal-name')).length === 2 || undefined);
  await press('.closed-goals summary');
  await show('list');
  await press('.closed-goals .goal-name');
  await press(`.goal ${button('goal_reopen')}`);
  await seeText(page, word('goal_who'));
  await page.setViewport({ width: 420, height: 900 });
  await show('narrow');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, 'it can be scrolled aside').toBe(false);
  await page.setViewport(WINDOW);
  await page.reload({ waitUntil: 'domcontentloaded' });
  await seeText(page, word('goal_who'));
  await press(`.goal ${button('delete')}`);
  await until('one is left', async () => (await readsIn('.goal-name')).length === 1 || undefined);
  await press(`.toast ${button('undo')}`);
  await until('both are there', async () => (await readsIn('.goal-name')).length === 2 || undefined);
});

function valueIn(option: Element): string {
  return (option as HTMLOptionElement).value;
}
