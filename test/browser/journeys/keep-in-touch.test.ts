import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personCalled } from '../../pages/people.ts';
import { profilePage } from '../../pages/site.ts';
import { axeFindings } from '../axe-findings.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Theme } from '../panel-theme.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  chooseHome,
  menuItem,
  type PanelText,
  seePanel,
  seePerson,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';

/** One journey: each test goes on where the one before it ended. */
describe.each<Theme>(['light', 'dark'])('keeping in touch, in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  let frame: Frame;
  beforeAll(async () => {
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'page');
    page = await tend.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await visit();
  });
  afterAll(() => endDemo(tend));

  async function visit(): Promise<void> {
    await page.goto(`${addressOf(MARA)}?theme=${theme}`);
    await seePerson(page, MARA);
    frame = await panelFrame(page);
  }

  async function press(...selectors: string[]): Promise<void> {
    for (const selector of selectors) await tend.press(frame, selector);
  }

  /** Waits until a part of the panel says it. */
  async function see(part: string, text: string | RegExp): Promise<void> {
    const say = () => frame.$$eval(part, (all) => all.map((one) => one.textContent).join('\n'));
    const isSaid = (said: string) => (typeof text === 'string' ? said.includes(text) : text.test(said));
    const shows = async () => isSaid(await say()) || undefined;
    await until(`${part} says ${text}`, shows, { seen: say });
  }

  const seeToast = (text: string, shown = page): Promise<PanelText> =>
    seePanel(shown, `that it was done: ${text}`, ({ toast }) => toast.includes(text));

  async function fill(label: string, text: string): Promise<void> {
    await press(`::-p-aria([name="${label}"])`);
    await page.keyboard.type(text);
  }

  async function show(name: string): Promise<void> {
    await picture(page, `keep-${name}-${theme}`);
    expect(await axeFindings(frame), `axe about ${name}`).toEqual([]);
  }

  test('“We talked” is one click, and said more exactly after', async () => {
    await press(button('panel_talked'));
    await seeToast(word('panel_talk_logged'));
    await see('.spoke', 'spoke today');
    await see('.timeline', word('panel_kind_message'));
    await press(button('change'));
    await press(button('panel_kind_call'));
    await fill(word('panel_about_what'), 'Sent her the recruiting checklist.');
    await show('talk');
    await press('.talk button[type=submit]');
    await see('.timeline', 'Sent her the recruiting checklist.');
    await see('.timeline', word('panel_kind_call'));
  });

  test('how often is one click, and can be undone', async () => {
    await press('.rhythm button', menuItem('panel_every_three_months'));
    await see('.rhythm', 'every 3 mo');
    await press(button('undo'));
    await see('.rhythm', word('panel_how_often'));
    await press('.rhythm button', menuItem('panel_every_own'));
    await show('rhythm');
    await press('.own-rhythm button[type=submit]');
    await see('.rhythm', 'every month');
    await press('.rhythm button', menuItem('panel_every_three_months'));
    await see('.rhythm', 'every 3 mo');
  });

  test('facts, a key date and a group are set where they stand', async () => {
    await press('.adds .menu button', menuItem('fact_met'));
    await fill(word('panel_met_on'), '2025');
    await fill(word('panel_met_where'), 'UXR Conf, Lisbon');
    await press('.fact-form button[type=submit]');
    await see('.facts', '2025, UXR Conf, Lisbon');
    await press('.adds .menu button', menuItem('fact_canHelpWith'));
    await fill(word('panel_list_hint'), 'Diary studies, panel recruiting');
    await press('.fact-form button[type=submit]');
    await see('.facts', 'Diary studies, panel recruiting');
    await press('.adds .menu button', menuItem('panel_date_birthday'));
    await fill(word('panel_date_day'), '14');
    await frame.select('.fact-form select', '3');
    await show('birthday');
    await press('.fact-form button[type=submit]');
    await see('.facts', /Birthday.*(14 March|March 14)/s);
    for (const group of ['Researchers', 'Lisbon']) {
      await press('.adds .menu button', menuItem('panel_group'));
      await fill(word('panel_group_name'), group);
      await press('.fact-form button[type=submit]');
      await see('.chips', group);
    }
    await press('::-p-aria([name="Take out of Lisbon"])');
    await seeToast(word('panel_left_group'));
    await press(button('undo'));
    await see('.chips', 'Lisbon');
  });

  test('what changed on the page since is told, and becomes a line', async () => {
    const mara = personCalled(MARA);
    if (!mara) throw new Error('Mara is not in the demo network.');
    const changed = {
      ...mara,
      headline: 'Head of Research at Fjordline',
      org: 'Fjordline',
      title: 'Head of Research',
    };
    const html = profilePage(changed, 'b', { others: [], dark: theme === 'dark' });
    tend.network.show(`/in/${MARA}/?theme=${theme}`, { status: 200, html });
    await visit();
    await see('.news', /Halden Labs.*→.*Fjordline/s);
    await press('textarea'); // the pointer rests nowhere that shows a hint
    await show('news');
    await press(button('panel_good_news'));
    await seePanel(page, 'why', ({ next }) => next.includes(word('panel_why_news')));
    await press(button('panel_congratulated'));
    await seePanel(page, 'that it is done', ({ next }) => !next.includes(word('panel_why_news')));
    await show('panel');
  });

  test('the timeline shows one kind alone', async () => {
    await press('section h2 + .menu button', menuItem('panel_only_news'));
    await see('.timeline', 'Fjordline');
    await until('only news', async () => (await frame.$$('.timeline li')).length === 1 || undefined);
    await press('section h2 + .menu button', menuItem('panel_all'));
    await see('.timeline', 'Sent her the recruiting checklist.');
  });

  test('after three messages without a reply Tend proposes to let them rest, and they come back', async () => {
    for (let count = 1; count <= 3; count++) {
      await press(button('panel_talked'));
      await seeToast(word('panel_talk_logged'));
      await press(button('change'));
      await press(button('panel_direction_out'), button('panel_no_reply'), '.talk button[type=submit]');
      await until(`${count} without a reply`, async () => {
        const text = await frame.$eval('.timeline', (list) => list.textContent ?? '');
        return text.split(word('panel_no_reply')).length > count || undefined;
      });
    }
    await see('.card.calm', word('panel_rest_other').replace('$count$', '3'));
    await show('rest');
    await press(button('let_rest'));
    await see('.rhythm', word('panel_is_resting'));
    await show('resting');
    await press(button('panel_bring_back'));
    await seeToast(word('panel_brought_back'));
    await see('.rhythm', 'every 3 mo');
    await press('.standing-chip');
    await show('standing');
    await press(button('undo'));
    await see('.rhythm', word('panel_is_resting'));
  });
});
