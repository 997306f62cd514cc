import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { type Page, SELECTION_LIMIT } from '../domain/share.ts';
import { keepShare } from '../store/shares.ts';
import { announce } from './announce.ts';
import { now } from './clock.ts';
import type { Store } from './store.ts';

/** Keeps the page, or the page a link leads to, on which the context menu was pressed; the event itself tells of it. */
export function shareFromMenu(
  store: Store,
  { linkUrl, linkText, selectionText = '', pageUrl = '' }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  // On a Mac pressing a link selects it; Chromium tells no other text of it.
  if (linkUrl) return share(store, { url: linkUrl, title: linkText ?? selectionText, text: '' });
  return share(store, { url: tab?.url ?? pageUrl, title: tab?.title ?? '', text: selectionText });
}

/** Keeps the page in a tab, which the user has just given: the browser tells of it and lets it be looked into. */
export async function shareFromTab(store: Store, tabId: number): Promise<void> {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  await share(store, { url, title, text: await selectionIn(tabId) });
}

/** The one look into a page that is not LinkedIn's: what is selected on it. */
async function selectionIn(tabId: number): Promise<string> {
  const looked = browser.scripting.executeScript({
    target: { tabId },
    func: (most: number) => String(getSelection() ?? '').slice(0, most),
    args: [2 * SELECTION_LIMIT],
  });
  // Into some pages, such as the browser's own, nobody may look.
  const [found] = await looked.catch(() => []);
  return typeof found?.result === 'string' ? found.result : '';
}

/** Shows the page in the reading list; where it could not be kept, the form with what was to be kept. */
async function share(store: Store, page: Page): Promise<void> {
  const uid = await keep(store, page).catch(() => undefined);
  const rest = uid ?? `new?${new URLSearchParams({ ...page })}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('src/dashboard/index.html')}#reading/${rest}` });
}

async function keep(store: Store, page: Page): Promise<string> {
  const db = await store.writable();
  const uid = await keepShare(db, { ...page, requestId: crypto.randomUUID(), at: now() });
  announce(store);
  return uid;
}
