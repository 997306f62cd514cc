import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { openRoom, pressAndSee, type RoomName } from '../dashboard-room.ts';
import { keepPeople } from '../keep-people.ts';
import { loseStore } from '../lose-store.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Theme } from '../panel-theme.ts';
import { picture, publish } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, menuItem, openProfile, seePanel, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** The picture in the README, by its name here. */
const README: Record<string, string> = { 'dashboard-backup-light': 'dashboard' };

const MARA = 'mara-okafor';
const WINDOW = { width: 1280, height: 800 };

/** How every room of the dashboard looks, for people to look at in `.tend/pictures`; axe finds nothing in any. */
describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'both');
    page = await openRoom(tend, 'backup', 'Synced folder');
    await page.setViewport(WINDOW);
  });
  afterAll(() => endDemo(tend));

  /** Takes a picture of the room, and sees that axe finds nothing in it. */
  async function show(name: string): Promise<void> {
    const path = await picture(page, `dashboard-${name}-${theme}`);
    const published = README[`dashboard-${name}-${theme}`];
    if (published && process.env.TEND_PICTURES) publish(path, published);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}`).toEqual([]);
  }

  async function enter(room: Exclude<RoomName, 'recovery'>, shows: string): Promise<void> {
    await tend.press(page.mainFrame(), `nav a[href="#${room}"]`);
    await seeText(page, shows);
  }

  test('the rooms while nothing is kept', async () => {
    await seeText(page, word('copy_none'));
    await show('backup-empty');
    await enter('trash', word('trash_empty'));
    await show('trash-empty');
    await enter('history', word('history_empty'));
    await show('history-empty');
    await enter('today', word('nobody_kept'));
    await show('today-empty');
  });

  test('a copy in a folder, and snapshots', async () => {
    await keepPeople(tend, [
      { vanity: MARA, notes: ['Prefers voice calls before 10:00.'], due: { in: 1, why: 'send the notes' } },
      {
        vanity: 'tomas-brekke-4b81c7',
        notes: ['Hires two welders.'],
        due: { in: 0, why: 'ask about hiring' },
      },
      { vanity: 'yusuf-alhaddad', notes: ['يفضّل المراسلة بالعربية.'], due: { in: 4, why: 'موعد الندوة' } },
      { vanity: 'maximiliane-theodora-von-hohenbruck-ellersdorf-871b04', notes: ['Draws dykes.'] },
    ]);
    await enter('today', word('talk_new'));
    await show('today');
    await tend.press(page.mainFrame(), button('talk_new'));
    await tend.press(page.mainFrame(), '.line .open');
    await seeText(page, word('timeline_all'));
    await show('today-unfolded');
    await enter('backup', word('folder_title'));
    await pressAndSee(tend, page, button('snapshot_take'), word('snapshot_taken'));
    await tend.press(page.mainFrame(), button('folder_choose'));
    await seeText(page, word('copy_current'));
    await page.evaluate(() => scrollTo(0, 0));
    await show('backup');
  });

  test('what was deleted, and what is asked before it is erased', async () => {
    const mara = await openProfile(tend, MARA);
    const frame = await panelFrame(mara);
    await tend.press(frame, `.timeline ${button('more_about_note')}`);
    await tend.press(frame, menuItem('delete'));
    await seePanel(mara, 'no note', ({ notes }) => notes.length === 0);
    await mara.close();
    const tomas = await openProfile(tend, 'tomas-brekke-4b81c7');
    await tend.press(await panelFrame(tomas), button('more'));
    await tend.press(await panelFrame(tomas), menuItem('remove_from_tend'));
    await seePanel(tomas, 'no note', ({ notes }) => notes.length === 0);
    await tomas.close();
    await enter('trash', word('trash_count_other').replace('$count$', '2'));
    await show('trash');
    await tend.press(page.mainFrame(), '.thing .danger-text');
    await seeText(page, word('erase_more'));
    await show('trash-asking');
  });

  test('what was done, unfolded', async () => {
    await enter('history', word('op_delete_note'));
    await show('history');
    await tend.press(page.mainFrame(), '.action:nth-child(2) .unfold');
    await until('the steps are there', async () => (await page.$('.steps li')) ?? undefined);
    await show('history-unfolded');
  });

  test('a snapshot, looked into', async () => {
    await enter('backup', word('snapshots_title'));
    await tend.press(page.mainFrame(), '.lines .btn.small');
    await seeText(page, word('since_then'));
    await page.$eval('.inside', (inside) => inside.scrollIntoView({ block: 'center' }));
    await show('snapshot');
  });

  test('in a narrow window', async () => {
    await page.setViewport({ width: 420, height: 800 });
    for (const [room, shows] of [
      ['today', 'talk_save'],
      ['history', 'op_delete_note'],
      ['trash', 'trash_lead'],
      ['backup', 'folder_title'],
    ] as const) {
      await enter(room, word(shows));
      await page.evaluate(() => scrollTo(0, 0));
      await show(`${room}-narrow`);
    }
    await page.setViewport(WINDOW);
  });

  test('the settings, and what is asked before everything is deleted', async () => {
    await enter('settings', word('leaving'));
    await page.evaluate(() => scrollTo(0, 0));
    await show('settings');
    await pressAndSee(tend, page, button('delete_everything'), word('delete_everything_ask'));
    await page.$eval('.confirm', (one) => one.scrollIntoView({ block: 'center' }));
    await show('settings-leaving');
  });

  test('recovery, and the end of everything', async () => {
    tend = await loseStore(tend);
    page = await openRoom(tend, 'recovery');
    await page.setViewport(WINDOW);
    await until('the snapshots are listed', async () => (await page.$('.thing')) ?? undefined);
    await show('recovery');
    await pressAndSee(
      tend,
      page,
      `.thing:last-child ::-p-text(${word('restore')})`,
      word('recovery_restored'),
    );
    await enter('settings', word('leaving'));
    await pressAndSee(tend, page, button('delete_everything'), word('delete_everything_ask'));
    await page.$eval('.confirm', (one) => one.scrollIntoView({ block: 'center' })); // not under the toast
    await tend.press(page.mainFrame(), '.confirm input');
    await page.keyboard.type(word('delete_word'));
    await pressAndSee(tend, page, '.confirm button[type=submit]:not(:disabled)', word('farewell'));
    await show('farewell');
  });
});
