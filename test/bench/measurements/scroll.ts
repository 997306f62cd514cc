import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { type Times, timesOf } from '../alternately.ts';
import { openBlank } from '../blank-page.ts';
import { SIZES } from '../ground.ts';
import type { Comparison, Measurement } from '../measurement.ts';

/** The dashboard's room with the table of everybody. */
const PEOPLE = 'src/dashboard/index.html#people';

/** The height of one line, in pixels. */
const LINE = 54;

/** How far is scrolled in a round, and how fast, in pixels: as when somebody flings the table. */
const WAY = 12_000;
const SPEED = 6000;

/** Rounds, each of some hundred frames. */
const ROUNDS = 5;

/** Milliseconds from one frame to the next on this screen. */
const FRAME = 1000 / 60;

interface Frames {
  longest: number;
  dropped: number;
}

const LINES: Record<keyof Frames, Pick<Comparison, 'what' | 'must'> & { unit: 'ms' | '%' }> = {
  longest: { what: 'the longest frame', unit: 'ms', must: { p95: 50 } },
  dropped: { what: 'frames dropped', unit: '%', must: { median: 1 } },
};

/** The table of everybody, scrolled as by a wheel, beside an empty page of the same height. */
export const scroll: Measurement[] = [
  {
    name: 'scroll the table',
    also: { sizes: true },
    async run({ tend, empty, rounds, size }) {
      const own = await tend.running.openExtensionPage(PEOPLE);
      const all = SIZES[size].contacts;
      await until(
        'everybody is in the table',
        async () => (await own.evaluate(rowsThere)) > all || undefined,
        {
          patience: 120_000,
        },
      );
      const peer = await openBlank(empty);
      await peer.evaluate(`document.body.style.height = '${all * LINE}px'`);
      const taken: Record<'tend' | 'peer', Frames[]> = { tend: [], peer: [] };
      for (let round = -1; round < Math.min(ROUNDS, rounds); round++) {
        const [mine, theirs] = [await scrolled(own), await scrolled(peer)];
        if (round < 0) continue; // the first one compiles
        taken.tend.push(mine);
        taken.peer.push(theirs);
      }
      await Promise.all([own.close(), peer.close()]);
      const times = (frames: Frames[], name: keyof Frames): Times => timesOf(frames.map((one) => one[name]));
      return (Object.keys(LINES) as (keyof Frames)[]).map((name) => ({
        ...LINES[name],
        what: `table of everybody, scrolled: ${LINES[name].what}`,
        beside: 'an empty page of the same height',
        tend: times(taken.tend, name),
        peer: times(taken.peer, name),
      }));
    },
  },
];

const rowsThere = () => {
  const grid = document.querySelector('[role=grid][aria-busy=false]');
  return Number(grid?.getAttribute('aria-rowcount') ?? 0);
};

async function scrolled(page: Page): Promise<Frames> {
  await page.bringToFront();
  await page.evaluate(`(() => {
    window.drawn = [];
    window.going = true;
    let last;
    const tick = (now) => {
      if (last !== undefined) drawn.push(now - last);
      last = now;
      if (going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  })()`);
  const session = await page.createCDPSession();
  const from = await page.evaluate('scrollY');
  await session.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 500,
    yDistance: -WAY,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
  const [frames, to] = (await page.evaluate('going = false, [drawn, scrollY]')) as [number[], number];
  await session.detach();
  if (to === from) throw new Error('Nothing was scrolled.');
  const dropped = frames.reduce((sum, one) => sum + Math.max(0, Math.round(one / FRAME) - 1), 0);
  return { longest: Math.max(...frames), dropped: (100 * dropped) / (dropped + frames.length) };
}
