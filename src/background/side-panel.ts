import browser from 'webextension-polyfill';
import type { Home } from '../api/contract.ts';

/**
 * The browser's own side panel, the one thing Chromium and Firefox do differently. Both open it only in the very
 * moment of the user's key press, before anything can be awaited, so it must be known at once whether it is wanted:
 * Chromium refuses to open a disabled panel; Firefox's background is a page and has `localStorage`.
 */
interface ChromiumSidePanel {
  open(options: { windowId: number }): Promise<void>;
  setOptions(options: { enabled: boolean }): Promise<void>;
}

const chromium = (globalThis as unknown as { chrome?: { sidePanel?: ChromiumSidePanel } }).chrome?.sidePanel;

/** Makes the browser's side panel available, or not, as the user has chosen. */
export async function allowSidePanel(home: Home | undefined): Promise<void> {
  const wanted = home !== 'page';
  if (chromium) await chromium.setOptions({ enabled: wanted });
  else localStorage.setItem('sidebar', String(wanted));
}

/** Opens it, where it is wanted, within the user's key press. */
export function openSidePanel(windowId: number): void {
  if (chromium) chromium.open({ windowId }).catch(() => undefined);
  else if (localStorage.getItem('sidebar') === 'true') browser.sidebarAction.open().catch(() => undefined);
}
