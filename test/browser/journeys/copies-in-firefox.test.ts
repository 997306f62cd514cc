import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openRoom, pressAndSee } from '../dashboard-room.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, button, chooseHome, menuItem, openProfile, seePanel, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const NOTE = 'Prefers voice calls before ten.';

let tend: Running;
let profile: Page;
/** The dashboard. */
let page: Page;
/** Outside the browser. */
let outside: string;
/** The file that was given to the browser's downloads. */
let copy: string;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'tend-copies-'));
  tend = await startDemo('firefox');
  await chooseHome(tend, 'page');
  profile = await openProfile(tend, MARA);
  await addNote(tend, profile, NOTE);
  page = await openRoom(tend, 'backup');
});
beforeEach(() => tend.stopBackground()); // as the browser does whenever it likes
afterAll(async () => {
  await endDemo(tend);
  rmSync(outside, { recursive: true });
});

async function deleteNote(): Promise<void> {
  await profile.bringToFront();
  await tend.press(await panelFrame(profile), `.timeline ${button('more_about_note')}`);
  await tend.press(await panelFrame(profile), menuItem('delete'));
  await seePanel(profile, 'no note', ({ notes }) => notes.length === 0);
}

async function seeNote(): Promise<void> {
  await profile.bringToFront();
  await seePanel(profile, `the note “${NOTE}”`, ({ notes }) => notes.join() === NOTE);
}

test('where no page may write into a folder, a copy is a download', async () => {
  await seeText(page, word('folder_impossible'));
  expect(await page.$(button('folder_choose')), 'a button to choose a folder').toBeNull();
  // Caught where it is given away, so that nothing falls among this machine's downloads.
  await page.evaluate(() => {
    Object.assign(URL, {
      createObjectURL: (given: Blob) => Object.assign(window, { given }) && 'blob:given',
    });
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  const [before, after] = word('download_done').split('$name$');
  await pressAndSee(tend, page, button('download_backup'), before ?? '');
  const said = await page.$eval('.job .leaf', (line) => line.textContent ?? '');
  const name = said.slice(before?.length, -(after?.length ?? 0));
  expect(name).toMatch(/^tend-.*Firefox-[0-9a-f]{8}-\d{8}T\d{6}Z\.json\.gz$/);
  const bytes = await page.evaluate(async () => {
    const { given } = window as unknown as { given: Blob };
    return [...new Uint8Array(await given.arrayBuffer())];
  });
  copy = join(outside, name);
  writeFileSync(copy, Uint8Array.from(bytes));
  await seeText(page, word('copy_downloaded').replace('$name$', name));
});

test('a snapshot is taken, looked into, and restored', async () => {
  await pressAndSee(tend, page, button('snapshot_take'), word('snapshot_taken'));
  await deleteNote();
  await page.bringToFront();
  await tend.press(page.mainFrame(), '.lines li:first-child .btn.small');
  await seeText(page, word('notes_removed_one'));
  await tend.press(page.mainFrame(), button('restore_everything'));
  await pressAndSee(tend, page, button('restore_yes'), word('store_restored'));
  await seeNote();
});

test('the downloaded file restores it too', async () => {
  await deleteNote();
  await page.bringToFront();
  const input = (await until(
    'the file can be picked',
    async () => (await page.$('.pick input:enabled')) ?? undefined,
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(copy);
  await pressAndSee(tend, page, button('file_restore'), word('restore_more'));
  await pressAndSee(tend, page, button('restore_yes'), word('store_restored'));
  await seeNote();
  expect(tend.network.unexpected()).toEqual([]);
});
