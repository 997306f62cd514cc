import browser, { type Tabs } from 'webextension-polyfill';
import { openShortcutSettings as openShortcuts } from '../browsers/differences.ts';
import type { Glimpse, Unread } from '../domain/glimpse.ts';

export { openSidePanel } from '../browsers/differences.ts';

/** A tab as Tend may know it: `url` and `title` are '' on every site but those whose host permission it has. */
export interface OpenTab {
  id: number;
  windowId: number;
  url: string;
  title: string;
  /** The document is there, so that a content script can answer. */
  loaded: boolean;
}

/**
 * Whether the user has given Tend that site. Its own pages an extension may see too, and any page at which its button was
 * pressed; they are nobody's profile.
 */
async function isGiven(url = ''): Promise<boolean> {
  return /^https:/.test(url) && mayUse([`${new URL(url).origin}/*`]);
}

/** How long a content script may take to answer, in milliseconds. */
const PATIENCE = 5000;

/** The tab the user sees in this window. */
export async function activeTab(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : openTab(tab, tab.id);
}

async function openTab(tab: Tabs.Tab, id: number): Promise<OpenTab> {
  const { url = '', title = '', status, windowId = 0 } = tab;
  const seen = await isGiven(url);
  return { id, windowId, url: seen ? url : '', title: seen ? title : '', loaded: status === 'complete' };
}

/** Calls back whenever another tab may be in sight, or the one in sight may have moved on, until the signal aborts. */
export function onActiveTab(signal: AbortSignal, callback: () => void): void {
  const { onActivated, onUpdated } = browser.tabs;
  const moved = (_: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    if (tab.active && (change.url ?? change.title ?? change.status) !== undefined) callback();
  };
  onActivated.addListener(callback);
  onUpdated.addListener(moved);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(callback);
    onUpdated.removeListener(moved);
  });
}

/** The window this page belongs to. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

/** Shows a profile in the tab that already `shows` it, else in a new one. */
export async function openProfile(url: string, shows: (url: string) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  const there = tabs.find((tab) => tab.url !== undefined && shows(tab.url));
  if (there?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(there.id, { active: true });
  if (there.windowId !== undefined) await browser.windows.update(there.windowId, { focused: true });
}

/** How many tabs of its sites were open before Tend and must be reloaded to use it there. */
export async function countUnreachableTabs(): Promise<number> {
  const tabs = await browser.tabs.query({ discarded: false });
  const seen = await Promise.all(tabs.map(({ url }) => isGiven(url)));
  const ours = tabs.filter((_, at) => seen[at]);
  const reached = await Promise.all(ours.map(({ id }) => id !== undefined && isReachable(id)));
  return reached.filter((is) => !is).length;
}

/** Whether Tend's content script is in that tab. */
export async function isReachable(tabId: number): Promise<boolean> {
  return (await answerOf(tabId, 'ping').catch(() => undefined)) !== undefined;
}

/** What the page in that tab shows. Rejects where no content script answers. */
export async function readPage(tabId: number): Promise<Glimpse | Unread> {
  return (await answerOf(tabId, 'readPage')) as Glimpse | Unread;
}

/** Puts the cursor into the composer of the panel in that tab. */
export async function focusPanel(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { push: 'focusPanel' }, { frameId: 0 }).catch(() => undefined);
}

async function answerOf(tabId: number, push: 'ping' | 'readPage'): Promise<unknown> {
  const lateness = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`tab ${tabId} did not answer ${push}`)), PATIENCE);
  });
  const answer = await Promise.race([browser.tabs.sendMessage(tabId, { push }, { frameId: 0 }), lateness]);
  if (answer === undefined || answer === null) throw new Error(`tab ${tabId} has nothing to say to ${push}`);
  return answer;
}

/** Reloads a tab, at the user's own word. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** The keys of the command that opens the panel, as the browser has them set; '' where none are. */
export async function panelShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'focus-panel')?.shortcut ?? '';
}

/** Opens the browser's own page on which the keys of commands are set. */
export function openShortcutSettings(): Promise<void> {
  return openShortcuts((url) => browser.tabs.create({ url }));
}

/** Opens Tend's own page, in one of its rooms. @param rest what the room is asked for, as in an address */
export async function openDashboard(room?: 'backup' | 'recovery' | 'people', rest?: string): Promise<void> {
  const page = browser.runtime.getURL('src/dashboard/index.html');
  const place = rest === undefined ? room : `${room}/?${rest}`;
  await browser.tabs.create({ url: place ? `${page}#${place}` : page });
}

/** Whether the user has allowed these pages, given as match patterns. */
export function mayUse(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Asks the user to allow these pages; only within a click or key press, before anything is awaited. */
export function askToUse(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives the permission for these pages back. */
export function giveUp(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Whether the user has allowed notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(NOTIFICATIONS);
}

/** Asks the user to allow notifications; only within a click or key press, before anything is awaited. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** Gives the permission for notifications back. */
export function stopNotifying(): Promise<boolean> {
  return browser.permissions.remove(NOTIFICATIONS);
}
