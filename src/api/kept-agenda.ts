import browser from 'webextension-polyfill';
import type { AgendaPage } from './contract.ts';

/**
 * The agenda as the popup drew it last, for its next first drawing: the store's answer takes as long again. It stands in
 * `storage.session`, which pages cannot reach and the browser forgets when it closes; after every change it is gone.
 */
const KEY = 'agenda';

/** What was drawn last and has not changed since; undefined where there is none. */
export async function recallAgenda(): Promise<AgendaPage | undefined> {
  return (await browser.storage.session.get(KEY))[KEY] as AgendaPage | undefined;
}

/** Keeps it, as it was answered just now. */
export async function keepAgenda(page: AgendaPage): Promise<void> {
  await browser.storage.session.set({ [KEY]: page });
}

/** Forgets it: something was changed. */
export async function forgetAgenda(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
