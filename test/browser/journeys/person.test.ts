import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { keepPeople } from '../keep-people.ts';
import { picture } from '../pictures.ts';
import { type Running, WELCOME } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const WINDOW = { width: 1280, height: 900 };

let tend: Running;
let page: Page;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    {
      vanity: MARA,
      notes: ['Prefers voice calls before 10:00. 🌊', 'يفضّل المراسلة بالعربية.'],
      due: { in: 0, why: 'send the notes' },
    },
  ]);
  page = await tend.openExtensionPage(`${WELCOME}#people/add`);
  await page.setViewport(WINDOW);
});
afterAll(() => endDemo(tend));

const press = (selector: string) => tend.press(page.mainFrame(), selector);
const text = () => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
const gone = (what: string) =>
  until(`“${what}” is gone`, async () => !(await text()).includes(what) || undefined, { seen: text });

/** Presses a button of that name in a part of the page. */
async function pressIn(part: string, name: Parameters<typeof word>[0]): Promise<void> {
  await press(`${part} ::-p-aria([name="${word(name)}"][role="button"])`);
}

async function type(selector: string, typed: string): Promise<void> {
  await press(selector);
  await page.$eval(selector, (one) => (one as HTMLInputElement).select?.());
  await page.keyboard.type(typed);
}

/** A picture in both colours, in which axe finds nothing. */
async function show(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await picture(page, `person-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}, ${theme}`).toEqual([]);
  }
  await page.emulateMediaFeatures([]);
}

test('somebody without a profile is added by the keyboard alone, and their page opens', async () => {
  await seeText(page, word('person_add_lead'));
  await until('the name has the focus', () =>
    page.evaluate(() => document.activeElement?.matches('.add-person input') || undefined),
  );
  await page.keyboard.press('Enter');
  await seeText(page, word('refusal_no_name'));
  for (const typed of ['Mara Okáfor', 'Brightwater', 'Ferry pilot', 'Lisbon', 'School', 'Rowers, Chess']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Likes engines.');
  await show('add');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await seeText(page, 'Likes engines.');
  expect(await page.$eval('h1', (one) => one.textContent)).toBe('Mara Okáfor');
  expect(await text()).toContain('Chess');
});

test('every part is edited where it stands', async () => {
  await press('.edit-person');
  await type('.person-head label:nth-of-type(3) input', 'Halden Labs');
  await show('editing');
  await page.keyboard.press('Enter');
  await seeText(page, 'Halden Labs');

  await press('.person-facts dd .fact');
  await page.keyboard.type('In March');
  await page.keyboard.press('Escape');
  await press('.person-facts dd:nth-of-type(3) .fact');
  await page.keyboard.type('Chess, rowing');
  await page.keyboard.press('Enter');
  await seeText(page, 'Chess, rowing');

  await page.select('.touch label:nth-of-type(1) select', '1 month');
  await page.select('.touch label:nth-of-type(3) select', '3');
  await until('the importance is set', () =>
    page.$eval(
      '.touch label:nth-of-type(3) select',
      (one) => (one as HTMLSelectElement).value === '3' || undefined,
    ),
  );

  await press(`.person-head ${button('remind_me')}`);
  await press(`.person-reminders ${button('chip_week')}`);
  await type(`::-p-aria([name="${word('what_for')}"])`.replace(/^/, '.person-reminders '), 'wish well');
  await page.keyboard.press('Enter');
  await seeText(page, 'wish well');
  await pressIn('.person-reminders', 'done');
  await seeText(page, word('reminders_none'));

  await type('.person-notes textarea', 'Has a boat.');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await seeText(page, 'Has a boat.');
  await pressIn('.person-notes li:first-child', 'edit');
  await type('.person-notes li textarea', 'Has two boats.');
  await pressIn('.person-notes li', 'save');
  await seeText(page, 'Has two boats.');
  await pressIn('.person-notes li:first-child', 'pin');
  await seeText(page, word('note_pinned'));
  await page.evaluate(() => scrollTo(0, 0));
  await show('page');
});

test('an address of somebody else offers the merge; merged field by field it is one, and undone two', async () => {
  await press(`.person-handles ${button('handle_add')}`);
  await page.keyboard.type('nowhere');
  await page.keyboard.press('Enter');
  await seeText(page, word('refusal_address_unknown'));
  await type('.person-handles input', 'mara@example.com');
  await page.keyboard.press('Enter');
  await seeText(page, word('handle_added'));
  await press(`.person-handles ${button('handle_add')}`);
  await page.keyboard.type('linkedin.com/in/mara-okafor');
  await page.keyboard.press('Enter');
  await seeText(page, word('refusal_address_taken'));
  await press('.person-handles form .btn.fit');
  await seeText(page, word('merge_all'));
  await page.$eval('.merge', (one) => one.scrollIntoView({ block: 'center' }));
  await show('merge');
  await press('.merge fieldset:first-of-type label:last-child input');
  await pressIn('.merge', 'merge');
  await seeText(page, word('people_merged'));
  await seeText(page, 'Prefers voice calls');
  expect(await page.$eval('h1', (one) => one.textContent)).toBe('Mara Okafor');
  expect(await text()).toContain('mara-okafor');
  await press(`.toast ${button('undo')}`);
  await gone('Prefers voice calls');
  expect(await page.$eval('h1', (one) => one.textContent)).toBe('Mara Okáfor');
});

test('who may be kept twice is told with the reason, kept apart, and told again once that is undone', async () => {
  await page.evaluate(() => location.assign('#people/duplicates'));
  await seeText(page, word('alike_name'));
  await show('duplicates');
  await pressIn('.pairs', 'duplicates_apart');
  await seeText(page, word('duplicates_none'));
  await show('no-duplicates');
  await press(`.toast ${button('undo')}`);
  await seeText(page, word('alike_name'));
  await pressIn('.pairs', 'compare');
  await seeText(page, word('merge_all'));
});

test('somebody is archived, deleted, and back; a narrow window holds all', async () => {
  await press('.pairs a');
  await seeText(page, word('delete_person'));
  await page.setViewport({ width: 420, height: 900 });
  await page.evaluate(() => scrollTo(0, 0));
  await show('narrow');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, 'it can be scrolled aside').toBe(false);
  await page.setViewport(WINDOW);
  await press(`::-p-text(${word('archive')})`);
  await seeText(page, word('bring_back_person'));
  await press(`.person ${button('delete_person')}`);
  await seeText(page, word('person_gone'));
  await show('gone');
  await press(`.toast ${button('undo')}`);
  await seeText(page, word('bring_back_person'));
});
