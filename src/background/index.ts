import browser from 'webextension-polyfill';
import { openDatabase } from '../store/database.ts';
import { readHome } from '../store/settings.ts';
import { listenToCommands } from './commands.ts';
import { listenToInstall } from './first-run.ts';
import { listenToNetworks } from './networks.ts';
import { forgetTab } from './open-panels.ts';
import { keepReminding } from './reminders.ts';
import { listen } from './router.ts';
import { allowSidePanel } from './side-panel.ts';

// The worker may have been asleep: everything is registered now, synchronously, and nothing is kept in variables.
const db = openDatabase();

listen(db);
listenToCommands(db);
listenToInstall(db);
listenToNetworks();
keepReminding(db);
browser.tabs.onRemoved.addListener((tabId) => {
  forgetTab(tabId).catch(console.error);
});
readHome(db).then(allowSidePanel).catch(console.error);
