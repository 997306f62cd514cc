import browser, { type Tabs } from 'webextension-polyfill';
import { readHome } from '../store/settings.ts';
import { openSidePanel } from './side-panel.ts';
import type { Store } from './store.ts';

/** The keyboard command: opens the panel where it lives and puts the cursor in the composer. */
export function listenToCommands(store: Store): void {
  const listener = (command: string, tab?: Tabs.Tab) => {
    if (command !== 'focus-panel' || tab?.id === undefined) return;
    if (tab.windowId !== undefined) openSidePanel(tab.windowId); // nothing may be awaited before this
    focusPanel(store, tab.id).catch(console.error);
  };
  browser.commands.onCommand.addListener(listener);
}

/** The one time the background speaks first; without data. */
async function focusPanel(store: Store, tabId: number): Promise<void> {
  const home = await readHome(await store.ready());
  const push = { push: 'focusPanel' };
  if (home !== 'page')
    await browser.runtime.sendMessage(push).catch(() => undefined); // it may still be opening
  else await browser.tabs.sendMessage(tabId, push, { frameId: 0 }).catch(() => undefined); // no page of ours
}
