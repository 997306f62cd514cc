import type { Page } from 'puppeteer-core';
import { alternately, timesOf } from '../alternately.ts';
import { asked, openInside, type TendMessage, withBlanks } from '../blank-page.ts';
import type { Comparison, Measurement, Stage } from '../measurement.ts';
import type { RawMessage, RawRequest } from '../raw-worker.ts';
import { upTo } from './agenda.ts';

/** Keys of one range that the peer counts. */
const KEYS = 100;

/** What is told of the store's own code in a page. */
interface Counted {
  count: number[];
  midnight: number[];
  raw: number[];
  rawNight: number[];
  old: number[];
  steps: number;
}

/** The number on the badge: after a change through the worker, and by the store's own code at midnight. */
export const badge: Measurement[] = [
  {
    name: 'badge after a change',
    also: { sizes: true, sqlite: true },
    run: ({ tend, empty, rounds, today }) =>
      withBlanks({ tend, empty }, async (pages) => {
        const count: RawRequest = {
          table: 'due',
          index: '[soft+contactUid]',
          get: 'getAllKeys',
          range: upTo(today),
          limit: KEYS,
        };
        // Another limit each time, above what promises take, so that the number is always another one.
        const { own, peer } = await alternately(rounds, {
          own: (round) =>
            untilBadge(pages.tend, { ask: 'setReminding', input: { limit: round % 2 ? 60 : 80 } }),
          peer: (round) =>
            untilBadge(pages.empty, {
              badge: { row: { key: 'dailyLimit', value: round }, count, plus: round % 2 ? 60 : 80 },
            }),
        });
        await asked(pages.tend, { ask: 'setReminding', input: { limit: 5 } });
        return [
          {
            what: 'badge: a change asked → its number on the badge',
            beside: `one message, one raw strict put, raw getAllKeys(range, ${KEYS})`,
            tend: own,
            peer,
            must: { times: 1.5, growth: 1.3 },
          },
        ];
      }),
  },
  { name: 'badge, the store alone', also: { sizes: true, sqlite: true }, run: countInside },
];

/** Milliseconds from the question until the badge shows another number. */
async function untilBadge(page: Page, message: TendMessage | RawMessage): Promise<number> {
  return (await page.evaluate(`(async () => {
    const before = await chrome.action.getBadgeText({});
    const start = performance.now();
    chrome.runtime.sendMessage(${JSON.stringify(message)});
    for (;;) {
      if ((await chrome.action.getBadgeText({})) !== before) return performance.now() - start;
      if (performance.now() - start > 20_000) throw new Error('The badge stayed as it was: ' + before);
    }
  })()`)) as number;
}

/** In a page of Tend, by the store's own code; what it wrote for days to come is put back. */
async function countInside({ tend, rounds, today }: Stage): Promise<Comparison[]> {
  const page = await openInside(tend, 'badge-inside.ts');
  const told = (await page.evaluate(`inside.measure(${rounds}, '${today}')`)) as Counted;
  await page.close();
  const peer = `raw getAllKeys(range, ${KEYS})`;
  return [
    {
      what: 'badge: its number read, the store alone',
      beside: peer,
      tend: timesOf(told.count),
      peer: timesOf(told.raw),
      must: { times: 1.5, growth: 1.3 },
    },
    {
      what: 'badge: at midnight, looked for old lines, the store alone',
      beside: `raw keys of old lines, one strict put, ${peer}`,
      tend: timesOf(told.midnight),
      peer: timesOf(told.rawNight),
      must: { times: 1.5 },
    },
    {
      what: 'badge: lines that are old at a midnight',
      beside: '',
      unit: '',
      tend: timesOf(told.old),
    },
    {
      what: 'badge: steps of cursors and counts in all of it',
      beside: '',
      unit: '',
      tend: timesOf([told.steps]),
      must: { median: 0 },
    },
  ];
}
