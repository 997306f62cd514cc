import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Running } from '../browser/running.ts';
import { until } from '../browser/until.ts';

/** How long the browser may keep an extension's process after its last page and worker are gone, in milliseconds. */
const LINGERING = 30_000;

/** The worker of an extension as the browser itself sees it: no debugger is attached to it. */
export interface Worker {
  isRunning(): boolean;
  /** Ends it; resolves when its process is gone too, which only Linux shows. No page of the extension may be open. */
  stop(): Promise<void>;
}

/**
 * Lets go of the worker. The driver would halt every new worker until it has attached to it, which is no part of what
 * a person waits for.
 */
export async function letGo(running: Running, page: Page): Promise<Worker> {
  const session = await page.createCDPSession();
  await session.connection()?.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page', exclude: true }, { type: 'service_worker', exclude: true }, {}],
  });
  const status = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) status.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  const isRunning = () => [...status.values()].includes('running');
  return {
    isRunning,
    async stop() {
      await session.send('ServiceWorker.stopAllWorkers');
      await until('the worker has stopped', () => !isRunning() || undefined, { seen: () => [...status] });
      await until('the process of the extension has ended', () => !hasProcess(running.profile) || undefined, {
        patience: LINGERING,
      });
    },
  };
}

/** Whether an extension's process of this browser is there; false where the machine does not tell. */
function hasProcess(profile: string): boolean {
  if (!existsSync('/proc/self/cmdline')) return false;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return line.includes('--extension-process') && line.includes(profile);
      } catch {
        return false; // it has ended since the listing
      }
    });
}
