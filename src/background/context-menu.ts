import browser from 'webextension-polyfill';
import { say } from '../words/index.ts';
import type { Store } from './store.ts';

const SHARE = 'share';

/**
 * "Who would value this?" in the browser's context menu. The browser keeps the item while the worker is away; it is made
 * anew at each start of the browser, which may have another language by then.
 */
export function listenToMenu(store: Store): void {
  const { contextMenus, runtime } = browser;
  const offer = () => {
    contextMenus.removeAll().then(() =>
      contextMenus.create({
        id: SHARE,
        title: say('share_this'),
        contexts: ['page', 'selection', 'link'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      }),
    );
  };
  runtime.onInstalled.addListener(offer);
  runtime.onStartup.addListener(offer);
  contextMenus.onClicked.addListener((info, tab) => {
    import('./later.ts').then(({ shareFromMenu }) => shareFromMenu(store, info, tab)).catch(console.error);
  });
}
