import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES, type Language, type LocaleChoice } from '../../../src/domain/locale.ts';
import { wordsOf } from '../../../src/words/every-language.ts';
import { openRoom } from '../dashboard-room.ts';
import { goTo, PLACES, pressEscape } from '../every-place.ts';
import { fillPeople } from '../fill-store.ts';
import { keepOneOfEach } from '../keep-one-of-each.ts';
import { keepPeople } from '../keep-people.ts';
import { menusByKey } from '../menus-by-key.ts';
import { panelFrame } from '../panel-frame.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { spillingText } from '../spilling-text.ts';
import { spokenFindings } from '../spoken-findings.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, openProfile, seeText } from '../steps.ts';
import { tabWalk } from '../tab-walk.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const WINDOW = { width: 1280, height: 800 };

/** The rooms of the dashboard, and its way out of trouble. */
const ROOMS = [
  'today',
  'people',
  'goals',
  'reading',
  'occasions',
  'review',
  'insights',
  'import',
  'history',
  'trash',
  'backup',
  'settings',
  'recovery',
] as const;

/** Every view in every language, which is set while all of them are open. One journey, in the order of the tests. */
let tend: Running;
let dashboard: Page;
let profile: Page;
let popup: Page;
let sidebar: Page;
/** The page of somebody, by its place in the dashboard. */
let person: string;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'both');
  await fillPeople(tend, 60);
  await keepPeople(tend, [
    { vanity: MARA, notes: ['Prefers voice calls before 10:00.'], due: { in: 0, why: 'send the notes' } },
    { vanity: 'yusuf-alhaddad', notes: ['يفضّل المراسلة بالعربية.'], due: { in: 4, why: 'موعد الندوة' } },
  ]);
  profile = await openProfile(tend, MARA);
  await profile.setViewport(WINDOW);
  popup = await tend.openExtensionPage('src/popup/index.html');
  await popup.setViewport({ width: 400, height: 640 });
  dashboard = await openRoom(tend, 'settings');
  await dashboard.setViewport(WINDOW);
  await keepOneOfEach(dashboard);
  const [somebody = ''] = await dashboard.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ ask: 'listAgenda', input: {} });
    return reply.value.today.map(({ contactUid }: { contactUid: string }) => contactUid) as string[];
  });
  person = `people/${somebody}`;
  sidebar = await tend.openExtensionPage('src/sidebar/index.html');
  await sidebar.setViewport({ width: 360, height: 700 });
});
afterAll(() => endDemo(tend));

/** Sets it as the settings do. */
async function set(choice: LocaleChoice): Promise<void> {
  await dashboard.evaluate(
    (input) => chrome.runtime.sendMessage({ ask: 'setLocale', input }) as Promise<unknown>,
    choice,
  );
}

/** Waits until a view speaks that language. */
async function hear(place: Page | Frame, language: Language, selector = 'html'): Promise<void> {
  const spoken = () =>
    place.$eval(selector, (one) => `${(one as HTMLElement).lang} ${(one as HTMLElement).dir}`);
  const wanted = `${language} ${language === 'ar' ? 'rtl' : 'ltr'}`;
  await until(`${language} is spoken`, async () => (await spoken()) === wanted || undefined, {
    seen: spoken,
  });
}

/** Enters a room of the dashboard, and waits until it is drawn. */
async function enter(room: (typeof ROOMS)[number], language: Language): Promise<void> {
  await dashboard.evaluate((hash) => location.assign(hash), `#${room}`);
  const there = () =>
    dashboard.evaluate(
      ({ wanted, counting }) => {
        const text = document.querySelector('main')?.innerText.trim() ?? '';
        const shown = document.querySelector('nav [aria-current]')?.getAttribute('href') ?? '#recovery';
        // While the insights count, pictures are still to come between those that are there.
        return shown === wanted && text.length > 20 && !text.includes(counting);
      },
      { wanted: `#${room}`, counting: wordsOf(language).insights_counting ?? '' },
    );
  await until(`${room} in ${language} is drawn`, async () => (await there()) || undefined);
}

/** Takes a picture, and says what of the text spills. */
async function look(page: Page, name: string, place: Page | Frame = page): Promise<string[]> {
  await picture(page, `languages/${name}`);
  return (await spillingText(place)).map((what) => `${name}: ${what}`);
}

/** Looks at every view and at what opens in it in a language, and says what spills. */
async function lookAtAll(language: Language, way = ''): Promise<string[]> {
  const found: string[] = [];
  for (const room of ROOMS) {
    await enter(room, language);
    found.push(...(await look(dashboard, `${room}-${language}${way}`)));
  }
  for (const [name, place] of Object.entries(PLACES)) {
    await goTo(dashboard, place, person);
    found.push(...(await look(dashboard, `${name.replaceAll(' ', '-')}-${language}${way}`)));
    if (place.press) await pressEscape(dashboard, place.shows);
  }
  found.push(...(await look(sidebar, `sidebar-${language}${way}`)));
  found.push(...(await look(popup, `popup-${language}${way}`)));
  found.push(...(await look(profile, `panel-${language}${way}`, await panelFrame(profile))));
  return found;
}

test.each(LANGUAGES)('in %s every view speaks it at once, and no text spills', async (language) => {
  await set({ language });
  const frame = await panelFrame(profile);
  await Promise.all([hear(dashboard, language), hear(popup, language), hear(frame, language, '.panel')]);
  const words = wordsOf(language);
  const found = await lookAtAll(language);
  await enter('settings', language);
  await seeText(dashboard, words.locale_title ?? '');
  expect(await frame.evaluate(() => document.body.innerText)).toContain(words.add_note);
  expect(found).toEqual([]);
});

// Twice as large, a window has half as many CSS pixels each way; the popup grows with its text.
test.each<Language>(['en', 'ar'])('in %s no text spills at twice the size either', async (language) => {
  await set({ language });
  await hear(dashboard, language);
  for (const page of [dashboard, profile])
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  await popup.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
  expect(await lookAtAll(language, '-200')).toEqual([]);
});

test('with nothing set, every view is as the browser has it again', async () => {
  await set({});
  const frame = await panelFrame(profile);
  await Promise.all([hear(dashboard, 'en'), hear(popup, 'en'), hear(frame, 'en', '.panel')]);
});

test('every view is gone through by the keyboard alone, and told in order to who hears it', async () => {
  for (const page of [dashboard, profile]) await page.setViewport(WINDOW);
  await popup.setViewport({ width: 400, height: 640 });
  const found: string[] = [];
  const go = async (name: string, page: Page, view = page.mainFrame()) => {
    const told = [...(await spokenFindings(view)), ...(await tabWalk(page, view))];
    found.push(...[...told, ...(await menusByKey(page, view))].map((one) => `${name}: ${one}`));
  };
  for (const room of ROOMS) {
    await enter(room, 'en');
    await go(room, dashboard);
  }
  for (const [name, place] of Object.entries(PLACES)) {
    await goTo(dashboard, place, person);
    await go(name, dashboard);
    if (place.press) found.push(...(await pressEscape(dashboard, place.shows)));
  }
  await go('popup', popup);
  await go('the sidebar without a profile', sidebar);
  const side = await tend.openSidePanel();
  await profile.bringToFront();
  await side.waitForSelector('header .primary');
  await go('the sidebar', side);
  await go('panel', profile, await panelFrame(profile));
  expect(found).toEqual([]);
});
