import { alternately } from '../alternately.ts';
import type { Contestant } from '../contestant.ts';
import { isolatedWorld } from '../isolated-world.ts';
import type { Measurement } from '../measurement.ts';
import { NO_PROFILE } from '../profile-page.ts';

/** The first answer of a worker that was stopped, asked from a content script. */
export const worker: Measurement[] = [
  {
    name: 'worker, cold answer',
    also: { sqlite: true },
    async run({ tend, empty, coldRounds }) {
      const { tend: own, empty: peer } = await alternately(coldRounds, {
        tend: () => coldAnswer(tend),
        empty: () => coldAnswer(empty),
      });
      const what = 'worker stopped: an answer that needs no store';
      return [{ what, beside: 'an empty worker’s', tend: own, peer, must: { times: 1.3 } }];
    },
  },
];

async function coldAnswer({ running, worker, storeless }: Contestant): Promise<number> {
  const page = await running.open(NO_PROFILE);
  const world = await isolatedWorld(page, running.origin);
  await worker.stop();
  const time = await world.evaluate(`(async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage(${JSON.stringify(storeless)});
    return performance.now() - start;
  })()`);
  await page.close();
  return time as number;
}
