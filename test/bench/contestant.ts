import type { Page } from 'puppeteer-core';
import type { Running } from '../browser/running.ts';
import { closeDemo, startDemo, type Wishes } from '../browser/start-demo.ts';
import { serveProfile } from './profile-page.ts';
import { letGo, type Worker } from './sleep.ts';
import type { Sight } from './stopwatch.ts';

/** One of the two extensions that are measured beside each other, each in a browser of its own. */
export interface Contestant {
  running: Running;
  worker: Worker;
  /** What it draws on a profile, all of it. */
  onProfile: Sight;
  popup: { address: string; sight: Sight };
  /** Saves a note in a page where it has drawn, and gives the milliseconds until "Saved" was painted. */
  save(page: Page, text: string): Promise<number>;
}

/** Starts a browser with one extension; `prepare` is done while the driver still holds the worker. */
export async function startContestant(
  wishes: Wishes,
  prepare: (running: Running, inside: Page) => Promise<void>,
): Promise<Pick<Contestant, 'running' | 'worker'>> {
  const running = await startDemo('chromium', wishes);
  serveProfile(running.network);
  const inside = await running.openExtensionPage('manifest.json'); // no code of the extension runs there
  await prepare(running, inside);
  await inside.close();
  const blank = (await running.browser.pages()).find((page) => page.url() === 'about:blank');
  if (!blank) throw new Error('The browser has no empty tab.');
  return { running, worker: await letGo(running, blank) };
}

/** Closes its browser. */
export async function endContestant(contestant: Contestant | undefined): Promise<void> {
  await closeDemo(contestant?.running);
}
