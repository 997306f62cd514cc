import browser from 'webextension-polyfill';
import { readHome } from '../store/settings.ts';
import { listenToCommands } from './commands.ts';
import { listenToMenu } from './context-menu.ts';
import { listenToInstall } from './first-run.ts';
import { listenToNetworks } from './networks.ts';
import { listenToNotification } from './notification.ts';
import { forgetTab } from './open-panels.ts';
import { keepReminding } from './reminders.ts';
import { listen } from './router.ts';
import { allowSidePanel } from './side-panel.ts';
import { keepStore } from './store.ts';

// The worker may have been asleep: everything is registered now, synchronously, and nothing is kept in variables.
const store = keepStore();

listen(store);
listenToCommands(store);
listenToInstall(store);
listenToMenu(store);
listenToNetworks();
listenToNotification();
keepReminding(store);
browser.tabs.onRemoved.addListener((tabId) => {
  forgetTab(tabId).catch(console.error);
});
store.ready().then(readHome).then(allowSidePanel).catch(console.error);
