import browser, { type Runtime } from 'webextension-polyfill';
import { isOnSite } from '../sites/index.ts';

/** Who may ask: the panel in a page (hostile until proven otherwise), or one of Tend's own pages. */
export type Role = 'panel' | 'ownPage';

/** A sender whose role was proven by the browser, not by what it says. */
export interface Caller {
  role: Role;
  /** Panel only: the tab, and its address now (`sender.url` is stale after a soft navigation). */
  tabId?: number;
  address?: string;
  /** One document, for as long as it lives; '' for own pages of which the browser tells none. */
  documentId: string;
}

/** The caller a message came from; undefined for any sender that may ask nothing. */
export function callerOf(sender: Runtime.MessageSender): Caller | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const { documentId } = sender as { documentId?: string };
  if (sender.url?.startsWith(browser.runtime.getURL('')))
    return { role: 'ownPage', documentId: documentId ?? '' };
  const address = sender.tab?.url;
  if (sender.tab?.id === undefined || sender.frameId !== 0 || address === undefined) return undefined;
  if (documentId === undefined || !isOnSite(address)) return undefined;
  return { role: 'panel', tabId: sender.tab.id, address, documentId };
}
