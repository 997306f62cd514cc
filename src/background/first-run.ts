import browser from 'webextension-polyfill';
import type { TendDatabase } from '../store/database.ts';
import { readHome } from '../store/settings.ts';

/**
 * Opens the one screen of the first run, until the choice is made. An update opens nothing; a temporary or unpacked
 * extension counts as installed at every start of the browser, and opens nothing once the user has chosen.
 */
export function listenToInstall(db: TendDatabase): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') welcome(db).catch(console.error);
  });
}

async function welcome(db: TendDatabase): Promise<void> {
  const home = await readHome(db).catch(() => undefined);
  if (home) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/dashboard/index.html') });
}
