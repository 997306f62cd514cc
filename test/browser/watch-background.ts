import type { WebWorker } from 'puppeteer-core';
import type { Running } from './running.ts';
import { until } from './until.ts';

/**
 * Looks whether the background stays the same one, and what it holds on to in MB. In Firefox no driver can tell: only
 * whether it is alive.
 */
export async function watchBackground(tend: Running) {
  if (tend.family === 'firefox') return { heap: async () => 0, isTheSame: () => tend.isBackgroundAlive() };
  const worker = await theWorker(tend);
  await worker.evaluate(() => Object.assign(globalThis, { mark: 'the same worker' }));
  return {
    async heap() {
      const { client } = worker;
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      return Math.round(usedSize / 1e5) / 10;
    },
    async isTheSame() {
      const now = await theWorker(tend);
      return now.evaluate(() => (globalThis as { mark?: string }).mark === 'the same worker');
    },
  };
}

function theWorker(tend: Running): Promise<WebWorker> {
  const alive = () =>
    tend.browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(tend.origin));
  return until('the worker is awake', async () => (await alive()?.worker()) ?? undefined);
}
