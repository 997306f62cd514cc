import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { alternately } from '../alternately.ts';
import { openBlank, timeAsk } from '../blank-page.ts';
import type { Contestant } from '../contestant.ts';
import { FEW } from '../fresh-tend.ts';
import type { Comparison, Limits, Measurement } from '../measurement.ts';
import { type Kind, sought } from '../sought.ts';

/** The dashboard's room in which people are looked for. */
const PEOPLE = 'src/dashboard/index.html#people';

const LIMITS: Record<Kind, Limits> = {
  prefix: { p95: 100 },
  'two words': { p95: 100 },
  'a typo': { p95: 300 },
};

type Message = Parameters<typeof timeAsk>[1];

const prefixOf = (round: number): Message => ({ ask: 'search', input: { text: sought(round).prefix } });
const ONE_ROW: Message = { raw: [{ table: 'settings', get: 'get', key: 'store' }] };

/** Types into the page's box as soon as that is there, and tells how long the answer took from then on. */
const typing = (text: string) => `(() => {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = async (message, ...rest) => {
    const start = performance.now();
    const reply = await send(message, ...rest);
    if (message.ask === 'search') window.answered = { ms: performance.now() - start, ok: reply.ok };
    return reply;
  };
  const look = () => {
    const box = document.querySelector('input[type=search]');
    if (!box) return void requestAnimationFrame(look);
    box.value = ${JSON.stringify(text)};
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  requestAnimationFrame(look);
})()`;

/** The first search after the worker fell asleep and the last page of Tend was closed, while the browser ran on. */
export const searchesAsleep: Measurement[] = [
  {
    name: 'search, asleep',
    also: { sizes: true, sqlite: true },
    async run({ tend, empty, coldRounds }) {
      const view = (kind: Kind) => (round: number) => inPeople(tend, sought(round)[kind]);
      const ways = {
        prefix: view('prefix'),
        'two words': view('two words'),
        'a typo': view('a typo'),
        atOnce: (round: number) => inBlank(tend, prefixOf(round)),
        peer: () => inBlank(empty, ONE_ROW),
      };
      const taken = await alternately(coldRounds, ways, 0);
      const lines = (Object.keys(LIMITS) as Kind[]).map(
        (kind): Comparison => ({
          what: `search, all asleep: typed at once in People, ${kind}`,
          beside: '',
          tend: taken[kind],
          must: LIMITS[kind],
        }),
      );
      const started = await alternately(
        Math.min(FEW, coldRounds),
        { own: (round) => afterStart(tend, round), peer: () => afterStart(empty) },
        0,
      );
      return [
        ...lines,
        {
          what: 'search, right after the browser’s start: prefix',
          beside: 'an empty worker then: one message, one row read',
          tend: started.own,
          peer: started.peer,
        },
        {
          what: 'search, all asleep: asked without a view, prefix',
          beside: 'an empty worker, asleep: one message, one row read',
          tend: taken.atOnce,
          peer: taken.peer,
        },
      ];
    },
  },
];

async function inBlank(one: Contestant, message: Message): Promise<number> {
  await one.worker.stop();
  return askedOnce(one, message);
}

/** Tend's where there is a round to search for something in. */
async function afterStart(one: Contestant, round?: number): Promise<number> {
  await one.restart();
  return askedOnce(one, round === undefined ? ONE_ROW : prefixOf(round));
}

async function askedOnce(one: Contestant, message: Message): Promise<number> {
  const page = await openBlank(one);
  const time = await timeAsk(page, message);
  await page.close();
  return time;
}

async function inPeople({ running, worker }: Contestant, text: string): Promise<number> {
  await worker.stop();
  const page = await running.browser.newPage();
  await page.evaluateOnNewDocument(typing(text));
  await page.goto(`${running.origin}/${PEOPLE}`, { waitUntil: 'domcontentloaded' });
  const { ms, ok } = await until('the search is answered', () => answered(page));
  await page.close();
  if (!ok) throw new Error('The search was refused.');
  return ms;
}

async function answered(page: Page): Promise<{ ms: number; ok: boolean } | undefined> {
  return ((await page.evaluate('window.answered')) ?? undefined) as { ms: number; ok: boolean } | undefined;
}
