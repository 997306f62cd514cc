import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { keepPeople } from '../keep-people.ts';
import { panelFrame } from '../panel-frame.ts';
import { seePanelTheme, type Theme } from '../panel-theme.ts';
import { picture, publish } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  chooseHome,
  menuItem,
  seePanel,
  seePerson,
  seePopup,
  seeSidePanel,
  seeText,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

/** The pictures in the README, by their names here. */
const README: Record<string, string> = {
  'panel-light': 'panel',
  'panel-dark': 'panel-dark',
  'popup-light': 'popup',
  'first-run-light': 'first-run',
};

/**
 * How every view looks, for people to look at in `.tend/pictures`, with nothing in it that axe finds. One journey: each
 * test goes on where the one before it ended.
 */
describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  beforeAll(async () => {
    tend = await startDemo('chromium', { zone: 'Pacific/Pago_Pago', dark: theme === 'dark' });
  });
  afterAll(() => endDemo(tend));

  /** Takes the picture, and sees that axe finds nothing; in a page of the web only within the panel. */
  async function show(page: Page, name: string, frame: Frame = page.mainFrame()): Promise<void> {
    const path = await picture(page, `${name}-${theme}`);
    const published = README[`${name}-${theme}`];
    if (published && process.env.TEND_PICTURES) publish(path, published);
    expect(await axeFindings(frame), `axe about ${name}`).toEqual([]);
  }

  async function openPanel(vanity: string, pageTheme = theme): Promise<{ page: Page; frame: Frame }> {
    const page = await tend.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${addressOf(vanity)}?theme=${pageTheme}`);
    await seePerson(page, vanity);
    return { page, frame: await panelFrame(page) };
  }

  test('the first run', async () => {
    const welcome = await tend.welcome();
    await welcome.setViewport({ width: 1280, height: 800 });
    await seeText(welcome, word('agreement'));
    await show(welcome, 'first-run');
    await chooseHome(tend, 'both');
    await show(welcome, 'first-run-chosen');
  });

  test('the popup, empty and full', async () => {
    const feed = await tend.open('https://www.linkedin.com/feed/');
    const empty = await tend.openPopup();
    await seeText(empty, word('nobody_kept'));
    await show(empty, 'popup-empty');
    await empty.close();
    await feed.close();
    await keepPeople(tend, [
      {
        vanity: 'tomas-brekke-4b81c7',
        notes: ['Hires two welders in spring.'],
        due: { in: 0, why: 'ask about hiring' },
      },
      {
        vanity: 'mara-okafor',
        notes: [
          'Sent her the recruiting checklist; she will look at our study plan: https://example.org/plan',
          'Prefers voice calls before 10:00. Two kids, training for the Porto half marathon.',
        ],
        due: { in: 1, why: 'send the portfolio notes' },
      },
      {
        vanity: 'łucja-wiśniowska-3a9d17',
        notes: ['Lights a new play.'],
        due: { in: 1, why: 'congratulate on the premiere' },
      },
      { vanity: 'yusuf-alhaddad', notes: ['يفضّل المراسلة بالعربية.'], due: { in: 4, why: 'موعد الندوة' } },
      {
        vanity: 'maximiliane-theodora-von-hohenbruck-ellersdorf-871b04',
        due: {
          in: 6,
          why: 'bring the drawings of the dyke, and ask whom she would trust with the second opinion',
        },
      },
      { vanity: 'ngozi-eze' },
      { vanity: 'noa-barkai-59' },
    ]);
    tend = await tend.restart({ zone: 'Pacific/Kiritimati' });
    await tend.open('https://www.linkedin.com/feed/');
    const popup = await tend.openPopup();
    await seePopup(popup, 'everybody due', ({ lines }) => lines.length === 5);
    await show(popup, 'popup');
    await tend.press(popup.mainFrame(), '.line .open');
    await seeText(popup, word('we_talked'));
    await popup.keyboard.press('w');
    await until('the order is explained', async () => (await popup.$('.shares li')) ?? undefined);
    await show(popup, 'popup-unfolded');
    await popup.close();
    const finding = await tend.openPopup();
    await seePopup(finding, 'everybody due', ({ lines }) => lines.length === 5);
    for (const [typed, sees, name] of [
      ['n', word('in_note'), 'popup-found'],
      ['nobody such', word('none_found').replace('$text$', 'nobody such'), 'popup-found-nobody'],
    ] as const) {
      await finding.$eval('input[type=search]', (box) => {
        box.value = '';
        box.focus();
      });
      await finding.keyboard.type(typed);
      await seeText(finding, sees);
      await show(finding, name);
    }
  });

  test('the panel in the page, and the popup and the side panel beside it', async () => {
    const { page, frame } = await openPanel('mara-okafor');
    await seePanel(page, 'both notes', ({ notes }) => notes.length === 2);
    await show(page, 'panel', frame);
    const popup = await tend.openPopup();
    await seePopup(popup, 'Mara first', ({ here }) => here === 'Mara Okafor');
    await show(popup, 'popup-on-profile');
    await popup.close();
    const side = await tend.openSidePanel();
    await page.bringToFront();
    await seeSidePanel(side, 'both notes', ({ notes }) => notes.length === 2);
    await show(side, 'side-panel');
    await tend.press(frame, button('remind_me'));
    await tend.press(frame, button('chip_week'));
    await show(page, 'panel-choosing', frame);
    await page.close();
  });

  test('the panel’s forms for what somebody is called and does', async () => {
    const { page, frame } = await openPanel('mara-okafor');
    await tend.press(frame, button('more'));
    await tend.press(frame, menuItem('panel_edit_name'));
    await until('the name can be typed', async () => (await frame.$('.fact-form input')) ?? undefined);
    await show(page, 'panel-name', frame);
    await page.keyboard.press('Escape');
    await tend.press(frame, button('panel_add_fact'));
    await tend.press(frame, menuItem('fact_title'));
    await until('the role can be typed', async () => (await frame.$('.fact-form input')) ?? undefined);
    await page.keyboard.type('Lead UX Researcher');
    await show(page, 'panel-role', frame);
    await page.close();
  });

  test.each([
    ['rtl', 'yusuf-alhaddad'],
    ['long', 'maximiliane-theodora-von-hohenbruck-ellersdorf-871b04'],
    ['stranger', 'oksana-levchuk'],
  ])('the panel in the page: %s', async (name, vanity) => {
    const { page, frame } = await openPanel(vanity);
    await show(page, `panel-${name}`, frame);
    await page.close();
  });

  test('the panel is as light or dark as its page, and as the browser where the page does not say', async () => {
    const other = theme === 'dark' ? 'light' : 'dark';
    const { page } = await openPanel('noa-barkai-59', other);
    await seePanelTheme(page, other);
    await page.addStyleTag({
      content: ':root { color-scheme: light dark !important } body { background: none }',
    });
    await page.click('main'); // the panel looks again after whatever happens in the page
    await seePanelTheme(page, theme);
    await page.close();
  });

  test('the panel put aside', async () => {
    const { page, frame } = await openPanel('mara-okafor');
    await tend.press(frame, button('collapse'));
    await seePanel(page, 'only its tab', ({ collapsed }) => collapsed);
    await show(page, 'panel-collapsed', frame);
  });
});
