import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom, pressAndSee } from '../dashboard-room.ts';
import { keepPeople } from '../keep-people.ts';
import { loseStore } from '../lose-store.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  chooseHome,
  openProfile,
  seeBadge,
  seePanel,
  seePopup,
  seeText,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const NOTE = 'Prefers voice calls before ten.';
const SENTENCE = word('refusal_in_recovery');
const FEED = 'https://www.linkedin.com/feed/';

let tend: Running;
let page: Page;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    { vanity: MARA, notes: ['The older note.', NOTE], due: { in: 0, why: 'send the portfolio notes' } },
    { vanity: 'tomas-brekke-4b81c7', notes: ['Hires two welders.'], due: { in: 3, why: 'ask about hiring' } },
  ]);
  await seeBadge(tend, '1');
  const backup = await openRoom(tend, 'backup');
  await pressAndSee(tend, backup, button('snapshot_take'), word('snapshot_taken'));
  tend = await loseStore(tend);
});
afterAll(() => endDemo(tend));

test('nothing looks empty: badge, panel and popup say that something is missing', async () => {
  await seeBadge(tend, '!');
  const profile = await tend.open(addressOf(MARA));
  const panel = await seePanel(profile, `“${SENTENCE}”`, ({ trouble }) => trouble.startsWith(SENTENCE));
  expect(panel.notes).toEqual([]);
  const said = await (await panelFrame(profile)).evaluate(() => document.body.innerText);
  expect(said, 'said in the panel').not.toContain(word('no_notes'));
  await profile.close();
  const feed = await tend.open(FEED);
  const popup = await tend.openPopup();
  await seeText(popup, word('in_recovery_here'));
  const all = await popup.$eval('body', (body) => body.innerText);
  for (const empty of ['nobody_kept', 'home_unchosen'] as const)
    expect(all, 'said in the popup').not.toContain(word(empty));
  const recovery = tend.browser.waitForTarget((target) => target.url().endsWith('#recovery'));
  await tend.press(popup.mainFrame(), button('open_recovery'));
  page = await (await recovery).asPage();
  await seeText(page, word('recovery_empty'));
  await feed.close();
});

/** The counts as they stand there, by what is counted. */
function counts(): Promise<Record<string, string[]>> {
  return page.$$eval('.tally tbody tr', (rows) =>
    Object.fromEntries(
      rows.map((row) => [
        row.querySelector('th')?.innerText,
        [...row.querySelectorAll('td')].map((cell) => cell.innerText),
      ]),
    ),
  );
}

test.each(['recovery', 'settings', 'trash', 'history/somebody', ''])(
  'the dashboard at “#%s” shows what should be there, what is, and the snapshots',
  async (hash) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.reload();
    await seeText(page, word('recovery_empty'));
    expect(await counts()).toMatchObject({
      [word('table_contacts')]: ['2', '0'],
      [word('table_notes')]: ['3', '0'],
      [word('table_follow_ups')]: ['2', '0'],
    });
    await until('the snapshots are listed', async () => (await page.$('.thing')) ?? undefined);
    expect(await page.$$('nav a'), 'ways past it').toEqual([]);
  },
);

test('the newest snapshot brings everything back, and the badge counts again', async () => {
  const newest = `.thing:first-child ::-p-text(${word('restore')})`;
  await pressAndSee(tend, page, newest, word('recovery_restored'));
  await seeBadge(tend, '1');
  const profile = await openProfile(tend, MARA);
  await seePanel(profile, 'both notes', ({ notes }) => notes.join() === `${NOTE},The older note.`);
  await profile.close();
  await tend.open(FEED);
  const popup = await tend.openPopup();
  const { lines } = await seePopup(popup, 'everybody due', (text) => text.lines.length === 2);
  expect(lines).toEqual([
    `Mara Okafor: send the portfolio notes\u00a0· “${NOTE}”`,
    'Tomas Brekke: ask about hiring\u00a0· “Hires two welders.”',
  ]);
  await popup.close();
  await page.bringToFront();
  await until('the rooms are open again', async () => (await page.$('nav a[href="#trash"]')) ?? undefined);
  expect(tend.network.unexpected()).toEqual([]);
});
