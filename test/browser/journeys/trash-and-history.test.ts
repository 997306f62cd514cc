import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom, pressAndSee } from '../dashboard-room.ts';
import { readFilesInside } from '../files-inside.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { readParts } from '../screen-words.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  button,
  chooseHome,
  menuItem,
  openProfile,
  seePanel,
  seeText,
  setFollowUp,
  type Word,
  word,
} from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore } from '../whole-store.ts';

const MARA = 'mara-okafor';
const TOMAS = { vanity: 'tomas-brekke-4b81c7', name: 'Tomas Brekke' };
const FIRST = 'Prefers voice calls.';
const SECOND = 'Prefers voice calls before ten.';
const SECRET = 'Dismissed over the harbour affair.';
const WHY = 'ask how the lawsuit went';

let tend: Running;
let mara: Page;
/** The dashboard. */
let page: Page;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  mara = await openProfile(tend, MARA);
  await addNote(tend, mara, FIRST);
  page = await openRoom(tend, 'trash');
  await seeText(page, word('trash_empty'));
});
afterAll(() => endDemo(tend));

async function pressInPanel(profile: Page, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) await tend.press(await panelFrame(profile), selector);
}

async function enter(room: string): Promise<void> {
  await tend.press(page.mainFrame(), `nav a[href="#${room}"]`);
  await until(`the room #${room} is entered`, () => page.url().endsWith(`#${room}`));
}

async function seeNotes(profile: Page, ...notes: string[]): Promise<void> {
  await seePanel(profile, `the notes ${notes}`, (panel) => panel.notes.join() === notes.join());
}

const named = (name: Word, key: string, value: string) =>
  `::-p-aria([name="${word(name).replace(`$${key}$`, value)}"][role="button"])`;

test('a note deleted in the panel lies in the trash, and comes back from there into the panel', async () => {
  await pressInPanel(mara, `.timeline ${button('more_about_note')}`, menuItem('delete'));
  await seeNotes(mara);
  await page.bringToFront();
  await seeText(page, word('trash_count_one'));
  const { what, about } = await readParts(page, { what: '.thing .what', about: '.thing .about' });
  expect(what).toEqual([FIRST]);
  expect(about[0]).toContain('Mara Okafor');
  await pressAndSee(tend, page, named('restore_named', 'what', FIRST), word('trash_empty'));
  await mara.bringToFront();
  await seeNotes(mara, FIRST);
});

test('the history says in words what was done; an earlier text is brought back, and what was done is undone', async () => {
  await pressInPanel(mara, `.timeline ${button('more_about_note')}`, menuItem('edit'), '.timeline textarea');
  await mara.keyboard.down('Control');
  await mara.keyboard.press('a');
  await mara.keyboard.up('Control');
  await mara.keyboard.type(SECOND);
  await pressInPanel(mara, `.timeline ${button('save')}`);
  await seeNotes(mara, SECOND);

  await page.bringToFront();
  await enter('history');
  await seeDeeds('op_edit_note', 'op_restore_from_trash', 'op_delete_note', 'op_add_note');
  await tend.press(page.mainFrame(), '.action:first-child .unfold');
  const change = { label: '.changed dt', was: '.changed .was .value', is: '.changed .is .value' };
  const told = await until('the step is unfolded', async () => {
    const parts = await readParts(page, change);
    return parts.label.length > 0 ? parts : undefined;
  });
  expect(told).toEqual({ label: [word('field_text')], was: [FIRST], is: [SECOND] });
  await pressAndSee(tend, page, `.steps ${button('bring_back')}`, word('brought_back'));
  await seeDeeds('op_bring_back', 'op_edit_note', 'op_restore_from_trash', 'op_delete_note', 'op_add_note');
  await mara.bringToFront();
  await seeNotes(mara, FIRST);

  await page.bringToFront();
  const undo = named('undo_deed', 'deed', `${word('op_bring_back')}, Mara Okafor`);
  await tend.press(page.mainFrame(), undo);
  await until('the action is marked as undone', async () => (await page.$('.is-undone .chip')) ?? undefined);
  await mara.bringToFront();
  await seeNotes(mara, SECOND);
});

/** Sees what was done, the newest first. */
async function seeDeeds(...ops: Word[]): Promise<void> {
  const deeds = ops.map(word);
  const read = async () => (await readParts(page, { deeds: '.action .deed' })).deeds;
  await until(
    `the history says ${deeds}`,
    async () => (await read()).slice(0, deeds.length).join() === deeds.join() || undefined,
    {
      seen: read,
    },
  );
}

test('`z` in the popup and in the dashboard, and its button, take back the last thing done, and say which', async () => {
  const undone = word('undone_was').replace('$deed$', word('op_edit_note'));
  const popup = await tend.openPopup();
  await seeText(popup, word('undo_last'));
  await popup.keyboard.press('z');
  await seeText(popup, undone);
  await tend.press(popup.mainFrame(), button('redo'));
  await seeText(popup, word('redone'));
  await seeNotes(mara, SECOND);
  await pressAndSee(tend, popup, button('undo_last'), undone);
  await popup.close();
  await mara.bringToFront();
  await seeNotes(mara, FIRST);
  await page.bringToFront();
  await page.keyboard.press('z');
  await seeText(page, word('undone_was').replace('$deed$', word('op_restore_from_trash')));
  expect(await overToast(), 'pixels between the end of the page and the longest toast').toBeGreaterThan(0);
  await mara.bringToFront();
  await seeNotes(mara);
});

/** In a low window, scrolled to its end: how far above the toast the last button is, whatever the toast says. */
async function overToast(): Promise<number> {
  const shown = page.viewport();
  await page.setViewport({ width: 900, height: 320 });
  const free = await page.evaluate((longest) => {
    const said = document.querySelector('.toast .grow') as HTMLElement;
    const now = said.textContent;
    said.textContent = longest;
    scrollTo(0, document.documentElement.scrollHeight);
    const toast = document.querySelector('.toast .card')?.getBoundingClientRect().top ?? 0;
    const last = [...document.querySelectorAll('main button')].at(-1)?.getBoundingClientRect().bottom;
    said.textContent = now;
    return toast - (last ?? toast);
  }, word('refusal_in_recovery'));
  await page.setViewport(shown);
  return free;
}

test('a person erased for good is in no table, no snapshot and no history; only that it happened is left', async () => {
  const profile = await openProfile(tend, TOMAS.vanity);
  await addNote(tend, profile, SECRET);
  await setFollowUp(tend, profile, 'chip_week', WHY);
  await enter('backup');
  await pressAndSee(tend, page, button('snapshot_take'), word('snapshot_taken'));
  expect(await placesOf(SECRET), 'where the text lies before').toEqual(
    expect.arrayContaining(['changes', 'notes', expect.stringContaining('snapshots/')]),
  );

  await pressInPanel(profile, button('more'), menuItem('remove_from_tend'));
  await seeNotes(profile);
  await profile.close();
  await enter('trash');
  await pressAndSee(
    tend,
    page,
    named('erase_named', 'name', TOMAS.name),
    word('erase_ask').replace('$name$', `\u2068${TOMAS.name}\u2069`),
  );
  await pressAndSee(tend, page, '.confirm button[type=submit]', word('erased_title'));
  for (const words of [SECRET, WHY, TOMAS.name, TOMAS.vanity])
    expect(await placesOf(words), `where “${words}” still lies`).toEqual([]);
  expect(await placesOf(FIRST), 'where the text of somebody else lies').toContain('changes');

  await enter('history');
  await seeDeeds('op_erase_person');
  await seeText(page, word('text_erased'));
  expect(tend.network.unexpected()).toEqual([]);
});

/** Tables and files in which these words lie. */
async function placesOf(words: string): Promise<string[]> {
  const tables = Object.entries(await readWholeStore(page)).map(([name, rows]) => ({
    path: name,
    text: JSON.stringify(rows),
  }));
  const files = await readFilesInside(page);
  return [...tables, ...files].filter(({ text }) => text.includes(words)).map(({ path }) => path);
}
