import type { Glimpse, Unread } from '../domain/glimpse.ts';
import type { Home } from './contract.ts';
import { type Listeners, native } from './native.ts';

/** The key in `storage.local` whose number the background changes after every write. Only a hint: ask again. */
export const CHANGED_KEY = 'changed';

/** The key in `storage.local` that repeats the chosen home. Only a hint: the truth is in the store. */
export const HOME_KEY = 'home';

/** Calls back after any write by any view, until the signal aborts. */
export function onChange(signal: AbortSignal, callback: () => void): void {
  hear(signal, CHANGED_KEY, callback);
}

/** Calls back when the user has chosen another home, until the signal aborts. */
export function onHomeChange(signal: AbortSignal, callback: () => void): void {
  hear(signal, HOME_KEY, callback);
}

/** The home last chosen, for when the store cannot be asked. */
export async function homeHint(): Promise<Home | undefined> {
  const stored = await native().storage.local.get(HOME_KEY);
  return stored[HOME_KEY] as Home | undefined;
}

function hear(signal: AbortSignal, key: string, callback: () => void): void {
  listen(signal, native().storage.local.onChanged, (changes) => {
    if (key in changes) callback();
  });
}

/** What may be said to a view: 'focusPanel' by the background (no data), 'readPage' and 'ping' by Tend's own pages. */
export interface Pushes {
  focusPanel(): void;
  readPage?(): Glimpse | Unread;
}

/** Hears pushes until the signal aborts. The one `runtime.onMessage` listener of a view. */
export function onPush(signal: AbortSignal, { focusPanel, readPage }: Pushes): void {
  const { onMessage } = native().runtime;
  listen(signal, onMessage, (message, sender, reply) => {
    // A page's content script can send here too; the background is no tab.
    if (!readPage && (sender as { tab?: unknown }).tab) return;
    const { push } = (message ?? {}) as { push?: string };
    if (push === 'focusPanel') focusPanel();
    else if (readPage) reply(push === 'readPage' ? readPage() : { here: true });
  });
}

function listen<Listener>(signal: AbortSignal, event: Listeners<Listener>, listener: Listener): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      event.removeListener(listener);
    } catch {
      // The extension was updated under this page: its listeners are gone already.
    }
  });
}
