import browser from 'webextension-polyfill';
import { say } from '../words/index.ts';
import { speak } from './speak.ts';
import type { Store } from './store.ts';

const SHARE = 'share';

/**
 * "Who would value this?" in the browser's context menu. The browser keeps the item while the worker is away; it is made
 * anew at each start of the browser, which may have another language by then.
 */
export function listenToMenu(store: Store): void {
  const { contextMenus, runtime } = browser;
  const offer = () => {
    // While the store cannot say which language is set, the browser's.
    store
      .ready()
      .then(speak)
      .catch(() => undefined)
      .then(offerShare);
  };
  runtime.onInstalled.addListener(offer);
  runtime.onStartup.addListener(offer);
  contextMenus.onClicked.addListener((info, tab) => {
    import('./later.ts').then(({ shareFromMenu }) => shareFromMenu(store, info, tab)).catch(console.error);
  });
}

/** Puts the item into the menu, in the words of now. */
export async function offerShare(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SHARE,
    title: say('share_this'),
    contexts: ['page', 'selection', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
