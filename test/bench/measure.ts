import type { Page } from 'puppeteer-core';
import type { Running } from '../browser/running.ts';
import { alternately, type Times } from './alternately.ts';
import type { Contestant } from './contestant.ts';
import { ASK_LATE, profile, weightOf } from './profile-page.ts';
import { type From, type Sight, timed, watch } from './stopwatch.ts';

/** One line of the table: Tend beside the empty extension. */
export interface Comparison {
  what: string;
  beside: string;
  tend: Times;
  empty: Times;
  /** How many times as long as the empty one Tend may take; none where the line is only shown. */
  budget?: number;
  /** How many milliseconds longer than the empty one Tend may take, where that is what counts. */
  atMost?: number;
}

/** What is compared, under the name it is asked for by. */
export interface Measurement {
  name: string;
  run(tend: Contestant, empty: Contestant, rounds: number): Promise<Comparison[]>;
}

type Sleep = 'alive' | 'stopped';

/** Something that is opened in a tab and waited for. */
interface View {
  address: string;
  sight: Sight;
  from: From;
}

const PANEL = 'document start → panel painted';
const EARLY = 'one message at document_start, one text node';
const LATE = 'one message when the page is parsed, one text node';

/** The first four rows of issue 9. */
export const MEASUREMENTS: Measurement[] = [
  {
    name: 'panel, worker alive',
    async run(tend, empty, rounds) {
      const times = await alternately(rounds, {
        tend: () => paintPanel(tend, 'alive', profile('short')),
        empty: () => paintPanel(empty, 'alive', profile('short')),
      });
      return [
        {
          what: `${PANEL}, worker alive, page of ${weightOf('short')} kB`,
          beside: EARLY,
          ...times,
          budget: 1.25,
        },
      ];
    },
  },
  {
    name: 'panel, worker stopped',
    async run(tend, empty, rounds) {
      const times = await alternately(rounds, {
        tend: () => paintPanel(tend, 'stopped', profile('long')),
        early: () => paintPanel(empty, 'stopped', profile('long')),
        late: () => paintPanel(empty, 'stopped', profile('long', ASK_LATE)),
      });
      const what = `${PANEL}, worker stopped, page of ${weightOf('long')} kB`;
      return [
        { what, beside: LATE, tend: times.tend, empty: times.late, budget: 0.8 },
        { what, beside: EARLY, tend: times.tend, empty: times.early },
      ];
    },
  },
  {
    name: 'save a note',
    async run(tend, empty, rounds) {
      const pages = { tend: await openProfile(tend), empty: await openProfile(empty) };
      const times = await alternately(rounds, {
        tend: (round) => tend.save(pages.tend, `Note ${round} of the benchmark.`),
        empty: (round) => empty.save(pages.empty, `Note ${round} of the benchmark.`),
      });
      await Promise.all([pages.tend.close(), pages.empty.close()]);
      return [
        {
          what: 'press → “Saved” painted',
          beside: 'one message, one strict transaction of the same rows',
          ...times,
          budget: 1.6,
        },
      ];
    },
  },
  {
    name: 'soft navigation',
    async run(tend, empty, rounds) {
      const pages = { tend: await openProfile(tend), empty: await openProfile(empty) };
      const times = await alternately(rounds, {
        tend: (round) => leave(pages.tend, round),
        empty: (round) => leave(pages.empty, round),
      });
      await Promise.all([pages.tend.close(), pages.empty.close()]);
      return [
        {
          what: 'main thread taken by a soft navigation, before anything is drawn',
          beside: 'the same navigation without Tend',
          ...times,
          atMost: 2,
        },
      ];
    },
  },
  ...(['alive', 'stopped'] as const).map((sleep) => ({
    name: `popup, worker ${sleep}`,
    async run(tend: Contestant, empty: Contestant, rounds: number) {
      const times = await alternately(rounds, {
        tend: () => paintPopup(tend, sleep),
        empty: () => paintPopup(empty, sleep),
      });
      const what = `popup as a tab: navigation → the lines in sight painted, worker ${sleep}`;
      return [{ what, beside: 'one message, one text node', ...times, budget: 1.25 }];
    },
  })),
];

function paintPanel(
  { onProfile, ...contestant }: Contestant,
  sleep: Sleep,
  address: string,
): Promise<number> {
  return paint(contestant, sleep, { address, sight: onProfile, from: 'document' });
}

function paintPopup({ popup, ...contestant }: Contestant, sleep: Sleep): Promise<number> {
  return paint(contestant, sleep, { ...popup, from: 'navigation' });
}

/** Walks on to somebody else, and gives the milliseconds until the page's own script goes on: listeners come before. */
async function leave(page: Page, round: number): Promise<number> {
  const time = await page.evaluate(
    (address) => {
      const start = performance.now();
      history.pushState(null, '', address);
      return new Promise((resolve) => queueMicrotask(() => resolve(performance.now() - start)));
    },
    `/in/somebody-${round + 10}/`,
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return time as number;
}

/** Opens an address in a new tab, times it, and closes the tab. */
async function paint(
  contestant: Pick<Contestant, 'running' | 'worker'>,
  sleep: Sleep,
  view: View,
): Promise<number> {
  const { worker } = contestant;
  if (sleep === 'stopped') await worker.stop();
  else if (!worker.isRunning()) await openAndClose(contestant, view); // it fell asleep by itself, or never was awake
  return openAndClose(contestant, view);
}

async function openAndClose({ running }: Pick<Contestant, 'running'>, view: View): Promise<number> {
  const { page, time } = await open(running, view);
  await page.close();
  return time;
}

async function openProfile({ running, onProfile }: Contestant): Promise<Page> {
  const view = { address: profile('short'), sight: onProfile, from: 'document' } as const;
  return (await open(running, view)).page;
}

async function open(running: Running, { address, sight, from }: View): Promise<{ page: Page; time: number }> {
  const page = await running.browser.newPage();
  await watch(page, sight, from);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, time: await timed(page) };
}
