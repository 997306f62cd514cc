import browser from 'webextension-polyfill';
import { announce } from './announce.ts';
import { showBadge } from './badge.ts';
import { blankCopies } from './blank-copies.ts';
import { afterMidnight } from './clock.ts';
import { removeEarlier } from './earlier.ts';
import { goOnIndexing } from './indexing.ts';
import { notifyOfDay } from './notification.ts';
import type { Store } from './store.ts';

const MIDNIGHT = 'midnight';
const TICK = 'tick';

/** Keeps the badge right over midnight. An alarm is only a hint: every start of the worker looks for itself. */
export function keepReminding(store: Store): void {
  browser.alarms.onAlarm.addListener(() => {
    remind(store).catch(console.error);
  });
  // These wake the worker when the browser starts; what they do is done by every start.
  browser.runtime.onStartup.addListener(() => undefined);
  remind(store).catch(console.error);
}

/** Alarms vanish when the extension is updated (and in Firefox at every start), so each start makes what is missing. */
async function remind(store: Store): Promise<void> {
  const [midnight, tick] = await Promise.all([browser.alarms.get(MIDNIGHT), browser.alarms.get(TICK)]);
  if (midnight?.scheduledTime !== afterMidnight()) {
    browser.alarms.create(MIDNIGHT, { when: afterMidnight() });
    announce(store); // it is another day, for views that are open too
  }
  // The slow tick catches a changed clock or time zone, which moves midnight.
  if (!tick) browser.alarms.create(TICK, { periodInMinutes: 30 });
  await showBadge(store);
  await notifyOfDay(store).catch(console.error); // what comes after it is more important
  await store.copy();
  await removeEarlier(store);
  await blankCopies(store);
  await goOnIndexing(store);
}
