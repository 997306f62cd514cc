import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Family } from './choose-browser.ts';
import { BUILDS } from './start-demo.ts';

/** What a page does that has taken over the script of Tend's in it, by the name of the deed and what it is done with. */
declare global {
  interface Window {
    deed(name: string, input?: unknown): Promise<unknown>;
  }
}

/**
 * The build with one more content script in a folder of its own, which obeys the page: as if the page had taken over
 * Tend's. No driver reaches into that world in Firefox.
 */
export function withHostileScript(family: Family): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-hostile-'));
  cpSync(BUILDS[family], folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const script = { matches: ['https://*.linkedin.com/*'], js: ['hostile.js'], run_at: 'document_start' };
  manifest.content_scripts.push(script);
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(folder, 'hostile.js'), `(${obey})()`);
  return folder;
}

/** Gives a page its `deed`. */
export async function takeOver(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.deed = (name, input) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => {
          port1.close();
          resolve(data);
        };
        window.postMessage({ deed: name, input }, '*', [port2]);
      });
  });
}

// Runs in the content script's world as it stands here: nothing from outside it may be named.
function obey(): void {
  const trying = <Answer>(attempt: () => Answer | Promise<Answer>) => Promise.resolve().then(attempt);
  const deeds: Record<string, (input: unknown) => unknown> = {
    say: (message) => chrome.runtime.sendMessage(JSON.parse(message as string)),
    write: (values) => chrome.storage.local.set(values as Record<string, unknown>),
    clear: () => chrome.storage.local.clear(),
    // Only the browser's own words for a refusal are hidden, which are others in each.
    reach: async () => ({
      session: await trying(() => chrome.storage.session.get()).catch(() => 'closed'),
      local: Object.keys(await chrome.storage.local.get()).toSorted(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      tabs: typeof chrome.tabs,
      inside: typeof chrome.runtime.getBackgroundPage,
      file: await trying(() => fetch(chrome.runtime.getURL('manifest.json'))).then(
        ({ status }) => status,
        () => 'closed',
      ),
    }),
  };
  window.addEventListener('message', ({ data, ports: [port] }) => {
    if (!data?.deed || !port) return;
    trying(() => deeds[data.deed]?.(data.input)).then(
      (answer) => port.postMessage(answer ?? null),
      (error) => port.postMessage(String(error)),
    );
  });
}
