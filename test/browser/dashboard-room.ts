import type { Page } from 'puppeteer-core';
import { type Running, WELCOME } from './running.ts';
import { seeText } from './steps.ts';

/** The rooms of the dashboard, as the address names them. */
export type RoomName =
  | 'today'
  | 'people'
  | 'goals'
  | 'occasions'
  | 'review'
  | 'insights'
  | 'reading'
  | 'import'
  | 'history'
  | 'trash'
  | 'backup'
  | 'settings'
  | 'recovery';

/**
 * Opens the dashboard at that room in a new tab.
 * @param folder what the browser's picker of folders gives: a folder of that name in the extension's own files, since
 *   no driver reaches into the real picker. Chromium only.
 */
export async function openRoom(tend: Running, room: RoomName, folder?: string): Promise<Page> {
  const path = `${WELCOME}#${room}`;
  if (folder === undefined) return tend.openExtensionPage(path);
  const page = await tend.browser.newPage();
  await page.evaluateOnNewDocument((name) => {
    const picking = { showDirectoryPicker: () => pick(name) };
    Object.assign(window, picking);
    async function pick(called: string): Promise<FileSystemDirectoryHandle> {
      return (await navigator.storage.getDirectory()).getDirectoryHandle(called, { create: true });
    }
  }, folder);
  await page.goto(`${tend.origin}/${path}`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Presses something in the dashboard, and sees the sentence that says it is done. */
export async function pressAndSee(
  tend: Running,
  page: Page,
  selector: string,
  sentence: string,
): Promise<void> {
  await tend.press(page.mainFrame(), selector);
  await seeText(page, sentence);
}
