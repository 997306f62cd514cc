import type { Glimpse, Unread } from '../domain/glimpse.ts';
import type { Home } from './contract.ts';
import { native } from './native.ts';

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
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) callback();
  };
  const { onChanged } = native().storage.local;
  onChanged.addListener(listener);
  whenAborted(signal, () => onChanged.removeListener(listener));
}

/** What may be said to a view: 'focusPanel' by the background (no data), 'readPage' and 'ping' by Tend's own pages. */
export interface Pushes {
  focusPanel(): void;
  readPage?(): Glimpse | Unread;
}

/** Hears pushes until the signal aborts. The one `runtime.onMessage` listener of a view. */
export function onPush(signal: AbortSignal, pushes: Pushes): void {
  const listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void): undefined => {
    // A page's content script can send here too; only Tend's own contexts have no tab.
    if ((sender as { tab?: unknown }).tab !== undefined && pushes.readPage === undefined) return;
    const { push } = (message ?? {}) as { push?: string };
    if (push === 'focusPanel') pushes.focusPanel();
    else if (push === 'readPage' && pushes.readPage) reply(pushes.readPage());
    else if (push === 'ping' && pushes.readPage) reply({ here: true });
  };
  const { onMessage } = native().runtime;
  onMessage.addListener(listener);
  whenAborted(signal, () => onMessage.removeListener(listener));
}

function whenAborted(signal: AbortSignal, undo: () => void): void {
  signal.addEventListener('abort', () => {
    try {
      undo();
    } catch {
      // The extension was updated under this page: its listeners are gone already.
    }
  });
}
