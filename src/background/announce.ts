import browser from 'webextension-polyfill';
import { CHANGED_KEY } from '../api/changes.ts';
import { forgetAgenda } from '../api/kept-agenda.ts';
import { showBadge } from './badge.ts';
import type { Store } from './store.ts';

/** After a write: tells every open view to ask again, and puts the badge right. The answer does not wait for it. */
export function announce(store: Store): void {
  const number = crypto.getRandomValues(new Uint32Array(1))[0];
  browser.storage.local.set({ [CHANGED_KEY]: number }).catch(console.error);
  forgetAgenda().catch(console.error);
  showBadge(store).catch(console.error);
}
