import browser, { type Scripting } from 'webextension-polyfill';
import { furtherSites, patternsOf } from '../sites/index.ts';

/** A lock, not state: two settings at once would register the same script twice. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Keeps Tend's content scripts in the pages of those further networks that the user has allowed, and out of the
 * others. What is allowed the browser knows; an update of Tend clears what was registered.
 */
export function listenToNetworks(): void {
  const settle = () => {
    turn = turn.then(registerAllowed).catch(console.error);
  };
  browser.permissions.onAdded.addListener(settle);
  browser.permissions.onRemoved.addListener(settle);
  browser.runtime.onInstalled.addListener(settle);
  browser.runtime.onStartup.addListener(settle);
}

async function registerAllowed(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  const scripts: Scripting.RegisteredContentScript[] = [];
  for (const site of furtherSites) {
    const matches = patternsOf(site);
    if (await browser.permissions.contains({ origins: matches }))
      scripts.push(...scriptsFor(site.service, matches));
  }
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** The scripts for the pages of a network, as vite.config.ts builds them: the early question, then the panel. */
function scriptsFor(service: string, matches: string[]): Scripting.RegisteredContentScript[] {
  return [
    { id: `${service}-detect`, matches, js: ['src/content/detect.js'], runAt: 'document_start' },
    { id: `${service}-panel`, matches, js: ['src/content/further.js'], runAt: 'document_start' },
  ];
}
