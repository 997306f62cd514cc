import browser from 'webextension-polyfill';
import { HOME_KEY } from '../api/changes.ts';
import { HOMES, type Home } from '../domain/home.ts';
import { readHome } from '../store/settings.ts';
import { allowSidePanel } from './side-panel.ts';
import type { Store } from './store.ts';

/**
 * Opens the one screen of the first run, until the choice is made. An update opens nothing; a temporary or unpacked
 * extension counts as installed at every start of the browser, and opens nothing once the user has chosen.
 */
export function listenToInstall(store: Store): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') welcome(store).catch(console.error);
  });
}

async function welcome(store: Store): Promise<void> {
  const home = await store
    .ready()
    .then(readHome)
    .catch(() => undefined);
  if (home) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/dashboard/index.html') });
}

/** What was made known last: it outlives a store that is gone. A script in a page can write anything there. */
export async function rememberedHome(): Promise<Home | undefined> {
  const { [HOME_KEY]: known } = await browser.storage.local.get(HOME_KEY);
  return HOMES.find((home) => home === known);
}

/** Makes the user's choice known where it must be known without the store: to open pages, and to the side panel. */
export async function rememberHome(home: Home | undefined): Promise<void> {
  await browser.storage.local.set({ [HOME_KEY]: home ?? '' });
  await allowSidePanel(home);
}
