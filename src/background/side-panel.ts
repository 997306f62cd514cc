import browser from 'webextension-polyfill';
import type { Home } from '../api/contract.ts';
import { sidePanel } from '../browsers/differences.ts';

/**
 * The browser's own side panel. Both browsers open it only in the very
 * moment of the user's key press, before anything can be awaited, so it must be known at once whether it is wanted:
 * Chromium refuses to open a disabled panel; Firefox's background is a page and has `localStorage`.
 */
const panel = sidePanel();

/** Makes the browser's side panel available, or not, as the user has chosen. */
export async function allowSidePanel(home: Home | undefined): Promise<void> {
  const wanted = home !== 'page';
  if (panel) await panel.setOptions({ enabled: wanted });
  else localStorage.setItem('sidebar', String(wanted));
}

/** Opens it, where it is wanted, within the user's key press. */
export function openSidePanel(windowId: number): void {
  if (panel) panel.open({ windowId }).catch(() => undefined);
  else if (localStorage.getItem('sidebar') === 'true') browser.sidebarAction.open().catch(() => undefined);
}
