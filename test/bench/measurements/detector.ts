import { type Times, timesOf } from '../alternately.ts';
import type { Contestant } from '../contestant.ts';
import { type IsolatedWorld, isolatedWorld } from '../isolated-world.ts';
import type { Comparison, Measurement } from '../measurement.ts';
import { NO_PROFILE } from '../profile-page.ts';
import { type TraceEvent, traced } from '../trace.ts';

/** What the extension costs a page that is no profile. */
interface Cost {
  evaluation: number;
  layouts: number;
  observers: number;
  heap: number;
}

const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver'];

const LINES: Record<keyof Cost, Pick<Comparison, 'what' | 'unit' | 'must'>> = {
  evaluation: { what: 'its scripts evaluated', unit: 'ms', must: { more: 2 } },
  layouts: { what: 'layouts of the page', unit: '', must: { more: 0 } },
  observers: { what: 'observers of its scripts', unit: '', must: { more: 0 } },
  heap: { what: 'heap of the page', unit: 'MB', must: { more: 0.1 } },
};

/** The detector on a page that is no profile, beside an empty content script. */
export const detector: Measurement[] = [
  {
    name: 'detector',
    async run({ tend, empty, rounds }) {
      const taken: Record<'tend' | 'peer', Cost[]> = { tend: [], peer: [] };
      for (let round = 0; round < rounds + 1; round++) {
        const [own, peer] = [await costOf(tend), await costOf(empty)];
        if (round === 0) continue; // the first one compiles, and keeps what it compiled
        taken.tend.push(own);
        taken.peer.push(peer);
      }
      const times = (all: Cost[], name: keyof Cost): Times => timesOf(all.map((one) => one[name]));
      return Object.entries(LINES).map(([key, line]) => {
        const name = key as keyof Cost;
        return {
          ...line,
          what: `page that is no profile: ${line.what}`,
          beside: 'an empty content script',
          tend: times(taken.tend, name),
          peer: times(taken.peer, name),
        };
      });
    },
  },
];

async function costOf({ running }: Contestant): Promise<Cost> {
  const page = await running.browser.newPage();
  let world: IsolatedWorld | undefined;
  const events = await traced(page, ['devtools.timeline'], async () => {
    await page.goto(NO_PROFILE, { waitUntil: 'load' });
    world = await isolatedWorld(page, running.origin);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  });
  if (!world) throw new Error('The page has no scripts of the extension.');
  const { LayoutCount: layouts = 0 } = await page.metrics();
  const counts: number[] = [];
  for (const name of OBSERVERS) counts.push(await world.count(name));
  await world.session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await world.session.send('Runtime.getHeapUsage');
  await page.close();
  const evaluation = evaluationIn(events, running.origin);
  return { evaluation, layouts, observers: counts.reduce((sum, one) => sum + one, 0), heap: usedSize / 1e6 };
}

/** Milliseconds in which scripts of that origin were evaluated, compiling included. */
function evaluationIn(events: TraceEvent[], origin: string): number {
  const own = events.filter(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith(origin),
  );
  if (own.length === 0) throw new Error(`No script of ${origin} was evaluated.`);
  return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
}
