import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { AnswerTo, Input, RouteName } from '../../src/api/contract.ts';
import { answer } from '../../src/background/router.ts';
import type { Store } from '../../src/background/store.ts';
import { recognise } from '../../src/sites/index.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { freshBrowser, ORIGIN, openTabs } from './fake-browser.ts';

/** A store of its own, an empty browser, and noon of Sunday 22 November 2026. */
export function freshBackground(): TendDatabase {
  freshBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
  return openDatabase('tend', { indexedDB: new IDBFactory(), IDBKeyRange });
}

/** A content script's message from a tab at that address, as the browser describes its sender. */
export function fromTab(tabId: number, url: string, documentId = `document-${tabId}`) {
  openTabs.set(tabId, url);
  // `url` stays what it was when the document was loaded; `tab.url` is where it is now.
  return {
    id: 'tend',
    url: 'https://www.linkedin.com/feed/',
    frameId: 0,
    documentId,
    tab: { id: tabId, url },
  };
}

/** A store that is what it must be. */
export function storeOf(db: TendDatabase): Store {
  const itself = async () => db;
  const opened = async () => ({ db, witness: undefined, recovery: undefined });
  return {
    log: {
      mended: async () => undefined,
      readyToWrite: async () => undefined,
      suspect: () => undefined,
      isSuspect: async () => false,
      settled: async () => undefined,
    },
    ready: itself,
    writable: itself,
    anyway: opened,
    counted: opened,
    replace: async () => undefined,
    inTurn: (work) => work(),
    witness: async () => undefined,
    copy: async () => undefined,
    copyBefore: async () => '',
  };
}

/** A message from one of Tend's own pages. */
export const ownPage = { id: 'tend', url: `${ORIGIN}src/popup/index.html`, documentId: 'popup-1' };

/** Asks as that sender; the value, or the code of the refusal. */
export async function askAs<Name extends RouteName>(
  db: TendDatabase,
  sender: object,
  name: Name,
  input: Input<Name>,
): Promise<AnswerTo<Name> | string> {
  const reply = await answer(storeOf(db), { ask: name, input }, sender as Parameters<typeof answer>[2]);
  return reply.ok ? (reply.value as AnswerTo<Name>) : reply.error.code;
}

/** The address of an invented person. */
export function addressOf(vanity: string): string {
  return `https://www.linkedin.com/in/${vanity}/`;
}

/** The handle of that address. */
export function handleOf(vanity: string) {
  const handle = recognise(addressOf(vanity));
  if (!handle) throw new Error(`${vanity} is not recognised`);
  return handle;
}

/** Opens the panel as a tab that shows this person, and gives its capability. */
export async function capabilityFor(db: TendDatabase, sender: object, vanity: string): Promise<string> {
  const opened = await askAs(db, sender, 'openPanel', { handle: handleOf(vanity) });
  if (typeof opened === 'string' || !opened.panel) throw new Error(`no panel: ${JSON.stringify(opened)}`);
  return opened.panel.capability;
}
