import browser, { type Tabs } from 'webextension-polyfill';
import type { TendDatabase } from '../store/database.ts';
import { readHome } from '../store/settings.ts';
import { openSidePanel } from './side-panel.ts';

/** The keyboard command: opens the panel where it lives and puts the cursor in the composer. */
export function listenToCommands(db: TendDatabase): void {
  const listener = (command: string, tab?: Tabs.Tab) => {
    if (command !== 'focus-panel' || tab?.id === undefined) return;
    if (tab.windowId !== undefined) openSidePanel(tab.windowId); // nothing may be awaited before this
    focusPanel(db, tab.id).catch(console.error);
  };
  browser.commands.onCommand.addListener(listener);
}

/** The one time the background speaks first; without data. */
async function focusPanel(db: TendDatabase, tabId: number): Promise<void> {
  const home = await readHome(db);
  const push = { push: 'focusPanel' };
  if (home !== 'page')
    await browser.runtime.sendMessage(push).catch(() => undefined); // it may still be opening
  else await browser.tabs.sendMessage(tabId, push, { frameId: 0 }).catch(() => undefined); // no page of ours
}
