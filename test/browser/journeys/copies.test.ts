import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom, pressAndSee } from '../dashboard-room.ts';
import { readFilesInside } from '../files-inside.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  addressOf,
  button,
  chooseHome,
  openProfile,
  seePanel,
  seePopup,
  seeText,
  setFollowUp,
  word,
} from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore } from '../whole-store.ts';

const MARA = { vanity: 'mara-okafor', name: 'Mara Okafor', note: 'Prefers voice calls before ten.' };
const TOMAS = { vanity: 'tomas-brekke-4b81c7', name: 'Tomas Brekke', note: 'Hires two welders in spring.' };
/** What the picker of folders is made to give. */
const FOLDER = 'My copies';

let tend: Running;
/** The dashboard. */
let page: Page;
/** Outside the browser. */
let outside: string;
/** The copy as it was written into the folder. */
let copy: { name: string; path: string; text: string };

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'tend-copies-'));
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  for (const { vanity, note } of [MARA, TOMAS]) {
    const profile = await openProfile(tend, vanity);
    await addNote(tend, profile, note);
    if (vanity === MARA.vanity) await setFollowUp(tend, profile, 'chip_tomorrow', 'send the portfolio notes');
    await profile.close();
  }
});
afterAll(async () => {
  await endDemo(tend);
  rmSync(outside, { recursive: true });
});

/** Says how it went with the copy in the folder, and gives that copy back. */
async function backUp(): Promise<{ name: string; bytes: Buffer; text: string }> {
  await tend.press(page.mainFrame(), button('folder_choose'));
  await seeText(page, word('copied').replace('$name$', FOLDER));
  const copies = (await readFilesInside(page)).filter(({ path }) => path.startsWith(`${FOLDER}/`));
  const [first, ...others] = copies;
  if (!first || others.length > 0)
    throw new Error(`Not one copy in the folder: ${copies.map(({ path }) => path)}`);
  return { ...first, name: basename(first.path) };
}

test('a copy goes into a folder, is read back, and the room says how old it is', async () => {
  page = await openRoom(tend, 'backup', FOLDER);
  await seeText(page, word('copy_none'));
  await seeText(page, word('copy_age_none'));
  const { name, bytes, text } = await backUp();
  copy = { name, text, path: join(outside, name) };
  writeFileSync(copy.path, bytes);
  for (const { note, name: who } of [MARA, TOMAS]) {
    expect(text).toContain(note);
    expect(text).toContain(who);
  }
  await seeText(page, word('copy_in_folder').replace('$name$', `${FOLDER}/${name}`));
  await seeText(page, word('copy_current'));
  await seeText(page, word('copy_age_today'));
});

test('everything is deleted once a word is typed; it says what went, and which copy remains outside', async () => {
  await tend.press(page.mainFrame(), 'nav a[href="#settings"]');
  await pressAndSee(tend, page, button('delete_everything'), word('delete_everything_ask'));
  const yes = '.confirm button[type=submit]';
  expect(await page.$eval(yes, (one) => (one as HTMLButtonElement).disabled), 'before the word').toBe(true);
  await tend.press(page.mainFrame(), '.confirm input');
  await page.keyboard.type(word('delete_word'));
  await pressAndSee(tend, page, `${yes}:not(:disabled)`, word('farewell'));
  const rows = await page.$$eval('.tally tbody tr', (all) => all.map((one) => one.innerText.split('\t')));
  expect(Object.fromEntries(rows)).toMatchObject({
    [word('table_contacts')]: '2',
    [word('table_notes')]: '2',
    [word('table_follow_ups')]: '1',
  });
  await seeText(page, copy.name);
  await seeText(page, word('outside_folder').replace('$folder$', `\u2068${FOLDER}\u2069`));
  // The witness of the new, empty store may be there already; of what there was, nothing is.
  const left = (await readFilesInside(page)).filter(({ path }) => !path.startsWith('witness/'));
  expect(left, 'files left in the browser').toEqual([]);
});

test('then it is as on the first day: the popup asks where, and the panel knows nobody', async () => {
  const profile = await tend.open(addressOf(MARA.vanity));
  const popup = await tend.openPopup();
  await seeText(popup, word('home_unchosen'));
  await popup.close();
  await pressAndSee(tend, page, button('start_again'), word('agreement'));
  await chooseHome(tend, 'page', page);
  const { local: _, settings: __, ...tables } = await readWholeStore(page); // the choice is a setting
  expect(Object.values(tables).flat(), 'rows left in the store').toEqual([]);
  await profile.bringToFront();
  const { notes, followUps } = await seePanel(profile, MARA.name, ({ title }) => title === MARA.name);
  expect({ notes, followUps }).toEqual({ notes: [], followUps: [] });
  await profile.close();
  await seeAgenda([], word('nobody_kept'));
});

/** Sees these lines in the popup, or that sentence instead. */
async function seeAgenda(expected: string[], sentence = ''): Promise<void> {
  const feed = await tend.open('https://www.linkedin.com/feed/');
  const popup = await tend.openPopup();
  await seePopup(popup, expected.join() || sentence, ({ lines }) => lines.join() === expected.join());
  await seeText(popup, sentence);
  await popup.close();
  await feed.close();
}

test('the file brings all of it back, beside the profile and in the popup', async () => {
  await page.goto(`${tend.origin}/src/dashboard/index.html#backup`);
  const input = (await until(
    'the file can be picked',
    async () => (await page.$('.pick input')) ?? undefined,
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(copy.path);
  await seeText(page, copy.name);
  await tend.press(page.mainFrame(), button('file_restore'));
  await pressAndSee(tend, page, button('restore_yes'), word('store_restored'));
  for (const { vanity, note } of [MARA, TOMAS]) {
    const profile = await openProfile(tend, vanity);
    await seePanel(profile, note, ({ notes }) => notes.join() === note);
    await profile.close();
  }
  const why = 'send the portfolio notes';
  await seeAgenda([`${MARA.name}: ${why}\u00a0· “${MARA.note}”`]);
});

test('the next copy is the same to the letter, but for the moment it was made', async () => {
  await page.bringToFront();
  const { text } = await backUp();
  const made = /"made":"[^"]+"/;
  expect(made.exec(text)?.[0], 'made at another moment').not.toBe(made.exec(copy.text)?.[0]);
  expect(text.replace(made, '')).toBe(copy.text.replace(made, ''));
  expect(tend.network.unexpected()).toEqual([]);
});
