import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READY } from '../../../src/dashboard/occasions/ready-greetings.ts';
import { greetingDays } from '../../../src/domain/greeting-days.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { fillStore } from '../../bench/store-rows.ts';
import { axeFindings } from '../axe-findings.ts';
import { manyPeople } from '../fill-people.ts';
import { keepPeople } from '../keep-people.ts';
import { picture } from '../pictures.ts';
import { type Running, WELCOME } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const WINDOW = { width: 1280, height: 900 };
/** By whom the places are shared: a sixth of them live in Lisbon. */
const PEOPLE = 60;

let tend: Running;
let page: Page;
let today: string;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'both');
  page = await tend.openExtensionPage(`${WELCOME}#occasions`);
  await page.setViewport(WINDOW);
  today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format());
});
afterAll(() => endDemo(tend));

const press = (selector: string) => tend.press(page.mainFrame(), selector);
const text = () => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
const see = (what: string) =>
  until(`“${what}”`, async () => (await text()).includes(what) || undefined, { seen: text });
const lines = (selector: string) => page.$$eval(selector, (all) => all.length);

async function enter(hash: string): Promise<void> {
  await page.goto(`${tend.origin}/${WELCOME}#${hash}`);
}

/** Types over what stands in the field of that name. */
async function type(name: Parameters<typeof word>[0], typed: string): Promise<void> {
  const field = `::-p-aria([name="${word(name)}"])`;
  await press(field);
  await page.$eval(field, (one) => (one as HTMLInputElement).select());
  await page.keyboard.type(typed);
}

/** A day as the room writes it: with the year where it is another. */
function written(day: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const shape = { day: 'numeric', month: 'short', timeZone: 'UTC', ...year } as const;
  return new Intl.DateTimeFormat('en-US', shape).format(new Date(day));
}

async function setDay(at: number, day: string): Promise<void> {
  const fields = await page.$$('.occasion-form input[type="date"]');
  await fields[at]?.evaluate((one, value) => {
    (one as HTMLInputElement).value = value;
    one.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

/** A picture in both colours, in which axe finds nothing. */
async function show(name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await picture(page, `occasions-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}, ${theme}`).toEqual([]);
  }
  await page.emulateMediaFeatures([]);
}

test('with none it says what they are for', async () => {
  await see(word('occasions_none'));
  await show('empty');
  await enter('occasions/greetings');
  await see(word('greetings_none'));
});

test('a trip finds who is there by another name of the place, and they come up in time', async () => {
  const filling = await tend.openExtensionPage('manifest.json');
  await fillStore(filling, 'tend', manyPeople(PEOPLE, today));
  await filling.close();
  await enter('occasions/trips');
  await press('.occasion-new');
  await until('the place has the focus', () =>
    page.evaluate(() => document.activeElement?.matches('.occasion-form input') || undefined),
  );
  await page.keyboard.press('Enter');
  await see(word('trip_nowhere'));
  await page.keyboard.type('Lisboa');
  await setDay(0, addDays(today, 5));
  await setDay(1, addDays(today, 9));
  await show('trip-form');
  await page.keyboard.press('Enter');
  await see(word('trip_nobody'));
  await press('.aliases summary');
  await page.focus('.aliases textarea');
  await page.keyboard.type('Lisbon, Lisboa');
  await press('.aliases button');
  await until('those in Lisbon', async () => (await lines('.there li')) > 0 || undefined);
  const found = await lines('.there li');
  expect(await lines('.there input:checked')).toBe(found);
  await show('trip');
  await press('.there li:first-child label');
  expect(await lines('.there input:checked')).toBe(found - 1);
  await press('.trip-choice button[type="submit"]');
  await see(word('trip_to_meet'));
  await until('one is left', async () => (await lines('.there li')) === 1 || undefined);
  await press(`.toast ${button('undo')}`);
  await until('all are back', async () => (await lines('.there li')) === found || undefined);
  await press('.there li:first-child label');
  await press('.trip-choice button[type="submit"]');
  await see(word('trip_to_meet'));
  await show('trip-offered');
  await enter('today');
  await see('Meet in Lisboa');
});

test('whoever is kept at an event is met there, and so are those of a line', async () => {
  await enter('occasions/events');
  await press('.occasion-new');
  await page.keyboard.type('UXR Lisbon');
  await type('event_group', 'Conference');
  await show('event-form');
  await page.keyboard.press('Enter');
  await see(word('event_on'));
  await press('.met-line input');
  for (const line of [
    'Ada Byron, Engines, wants the paper',
    'يوسف الحداد, شركة',
    'Anneliese von Hohenbruck',
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await see('wants the paper');
  await keepPeople(tend, [{ vanity: 'mara-okafor', notes: ['Spoke about diaries.'] }]);
  await see('Spoke about diaries.');
  expect(await lines('.occasion section .lines li')).toBe(4);
  await show('event');
});

test('a greeting goes to a group, with the words of last year beside', async () => {
  const lastYear = addDays(today, -365);
  await page.evaluate(async (on) => {
    const ask = (name: string, input: object) => chrome.runtime.sendMessage({ ask: name, input });
    const found = await ask('search', { text: 'Ada Byron' });
    const said = {
      kind: 'message',
      direction: 'out',
      touch: true,
      text: 'Happy birthday to your engines!',
      on,
    };
    const contactUid = found.value.hits[0].line.contactUid;
    await ask('logInteraction', { requestId: crypto.randomUUID(), contactUid, ...said });
  }, lastYear);
  await enter('occasions/greetings');
  await press('.occasion-new');
  for (const [name, { rule }] of Object.entries(READY)) {
    await page.select('.occasion-form select', name);
    await see(greetingDays(rule, today, 5).slice(0, 4).map(written).join(' · '));
  }
  await page.select('.occasion-form select', 'own');
  await type('greeting_name', 'Founders’ day');
  await type('greeting_spread', '0');
  await show('greeting-form');
  await page.keyboard.press('Enter');
  await see(word('greeting_on_day'));
  await press('::-p-aria([name="Conference"][role="button"])');
  await see('Happy birthday to your engines!');
  await press(`::-p-aria([name="No greetings at all: Ada Byron"])`);
  await see(word('greeting_none'));
  await show('greeting');
  await enter('today');
  await see('Founders’ day');
});

test('all stand together, open by their address, and Back leads back', async () => {
  await enter('occasions');
  await until('all three', async () => (await lines('.occasions li')) === 3 || undefined);
  await show('all');
  await press('.occasions li:first-child a');
  await seeText(page, word('change'));
  await page.reload({ waitUntil: 'domcontentloaded' });
  await see(word('change'));
  await page.goBack();
  await until('all three', async () => (await lines('.occasions li')) === 3 || undefined);
  await press('.occasions li:first-child a');
  await press(`.occasion ${button('delete')}`);
  await seeText(page, word('occasion_deleted'));
  await press(`.toast ${button('undo')}`);
  await enter('occasions');
  await until('all three', async () => (await lines('.occasions li')) === 3 || undefined);
});
