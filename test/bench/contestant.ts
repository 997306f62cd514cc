import type { Page } from 'puppeteer-core';
import { removeProfile } from '../browser/profile.ts';
import type { Running } from '../browser/running.ts';
import { endDemo, startDemo, type Wishes } from '../browser/start-demo.ts';
import { serveProfile } from './profile-page.ts';
import { letGo, type Worker } from './sleep.ts';
import type { Sight } from './stopwatch.ts';

/** An extension in a browser of its own, whose worker no driver holds. */
export interface Started {
  running: Running;
  worker: Worker;
  /** Ends the browser and starts it again. */
  restart(): Promise<void>;
}

/** One of the two extensions that are measured beside each other. */
export interface Contestant extends Started {
  /** What it draws on a profile, all of it. */
  onProfile: Sight;
  popup: { address: string; sight: Sight };
  /** A message that its worker answers without its store. */
  storeless: object;
  /** Saves a note in a page where it has drawn, and gives the milliseconds until "Saved" was painted. */
  save(page: Page, text: string): Promise<number>;
}

/** Starts a browser with one extension; `prepare` is done while the driver still holds the worker. */
export async function startContestant(
  wishes: Wishes,
  prepare: (running: Running, inside: Page) => Promise<void>,
): Promise<Started> {
  const running = await startDemo('chromium', wishes);
  serveProfile(running.network);
  const inside = await running.openExtensionPage('manifest.json'); // no code of the extension runs there
  await prepare(running, inside);
  await inside.close();
  const started: Started = {
    running,
    worker: await workerOf(running),
    async restart() {
      started.running = await started.running.restart();
      started.worker = await workerOf(started.running);
    },
  };
  return started;
}

async function workerOf(running: Running): Promise<Worker> {
  const blank = (await running.browser.pages()).find((page) => page.url() === 'about:blank');
  if (!blank) throw new Error('The browser has no empty tab.');
  return letGo(running, blank);
}

/** Closes its browser, and throws its profile away. */
export async function endContestant(contestant: Started | undefined): Promise<void> {
  if (!contestant) return;
  const { running } = contestant;
  await endDemo(running).finally(() => removeProfile(running.profile));
}
