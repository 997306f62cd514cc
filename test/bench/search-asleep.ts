import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closeDemo } from '../browser/start-demo.ts';
import { chooseHome } from '../browser/steps.ts';
import { until } from '../browser/until.ts';
import { timesOf } from './alternately.ts';
import { startContestant } from './contestant.ts';
import { codeOf, FEATURES } from './inside-page.ts';

/**
 * `npm run build && npx tsx test/bench/search-asleep.ts`: the first search after the worker fell asleep and the last
 * page of Tend was closed, while the browser ran on: what the build in `dist` needs from the question to its answer,
 * asked at once, in the room of people and in the popup as soon as something can be typed there. And what the worker
 * takes of memory with a search and without. `TEND_PART=0.1`, `TEND_ROUNDS=3`, `TEND_BACKEND=sqlite`; with
 * `TEND_PROFILE=folder` the store is filled once and kept there.
 */

const part = Number(process.env.TEND_PART ?? 1);
const SIZE = { contacts: 30_000 * part, notes: 100_000 * part, interactions: 100_000 * part };
const ROUNDS = Number(process.env.TEND_ROUNDS ?? 10);
const FILLING = 1_200_000;

const VIEWS = { people: 'src/dashboard/index.html#people', popup: 'src/popup/index.html' };
const SOUGHT = ['prefix of a word', 'two words of a name', 'a slip in a name'];

/** One question of a page, and what came of it; milliseconds from when the page was first painted. */
interface Asked {
  ask: string;
  at: number;
  ms: number;
  hits?: number;
  typo?: boolean;
}

/** Notes what a page asks, and types into its box as soon as that is there. */
const watching = (text: string) => `(() => {
  const asked = (window.asked = []);
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = async (message, ...rest) => {
    const at = performance.now();
    const reply = await send(message, ...rest);
    const { hits } = reply?.value ?? {};
    asked.push({ ask: message.ask, at, ms: performance.now() - at,
      ...(hits && { hits: hits.length, typo: hits.some((hit) => hit.typo) }) });
    return reply;
  };
  const look = () => {
    const box = document.querySelector('input[type=search]');
    if (!box) return void requestAnimationFrame(look);
    box.value = ${JSON.stringify(text)};
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  if (${JSON.stringify(text)}) requestAnimationFrame(look);
})()`;

const code = await codeOf(join(import.meta.dirname, 'search-inside.ts'));
const queries = new Map<number, Record<string, string>>();
/** Has Tend keep somebody, so that the store is one with a witness; and waits for the snapshot that follows. */
async function begin(page: Page): Promise<void> {
  const ask = (name: string, input: object) =>
    page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ ask: name, input })})`);
  await ask('addPerson', { requestId: crypto.randomUUID(), fields: { fullName: 'Mara Okafor' } });
  await until('a snapshot is there', async () => {
    const { value } = (await ask('readStore', {})) as { value?: { snapshots: unknown[] } };
    return value && value.snapshots.length > 0 ? true : undefined;
  });
}

const profile = process.env.TEND_PROFILE;
const wishes = { ...(FEATURES && { features: FEATURES }), ...(profile && { profile }) };
const { running, worker } = await startContestant(wishes, async (tend, page) => {
  await page.evaluate(code);
  console.log(await tend.browser.version(), SIZE, FEATURES);
  if (await page.evaluate('inside.isFilled()')) {
    // Once in each run of the browser all rows are counted, after the first question.
    await page.evaluate(`chrome.runtime.sendMessage({ ask: 'readFilters', input: {} })`);
    const counted = async () => (await page.evaluate(`chrome.storage.session.get('counted')`)) as object;
    await until('all rows are counted', async () => Object.keys(await counted()).length > 0 || undefined, {
      patience: FILLING,
    });
  } else {
    await (await chooseHome(tend, 'page')).close();
    await begin(page);
    // Not waited for by the driver, whose patience with one evaluation is shorter.
    await page.evaluate(`void inside.fill(${JSON.stringify(SIZE)}).then((told) => (window.told = told))`);
    const told = () => page.evaluate('window.told');
    console.log(
      await until('the store is filled', async () => (await told()) ?? undefined, { patience: FILLING }),
    );
  }
  for (let round = 0; round < ROUNDS; round++)
    queries.set(round, (await page.evaluate(`inside.queries(${round})`)) as Record<string, string>);
});

/** A tab of the extension that was asleep, at that path. */
async function woken<Result>(path: string, text: string, work: (page: Page) => Promise<Result>) {
  await worker.stop();
  const page = await running.browser.newPage();
  await page.evaluateOnNewDocument(watching(text));
  await page.goto(`${running.origin}/${path}`, { waitUntil: 'domcontentloaded' });
  const result = await work(page);
  await page.close();
  return result;
}

const answers = (page: Page, ask: string) =>
  until(`${ask} is answered`, async () => {
    const all = (await page.evaluate('window.asked')) as Asked[];
    return all.find((one) => one.ask === ask);
  });

/** Asks from a page in which nothing of Tend runs. */
const atOnce = (ask: string, input: object) =>
  woken('manifest.json', '', async (page) => {
    await page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ ask, input })}).then(() => undefined)`,
    );
    return answers(page, ask);
  });

/** Memory that is the process's own, in MB: of the extension's, in which only the worker is. */
function memory(): number {
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const file = (what: string) => readFileSync(`/proc/${name}/${what}`, 'utf8');
    try {
      const line = file('cmdline');
      if (!line.includes('--extension-process') || !line.includes(running.profile)) continue;
      return Number(/^RssAnon:\s*(\d+)/m.exec(file('status'))?.[1]) / 1000;
    } catch {
      // it has ended since the listing
    }
  }
  return Number.NaN;
}

/** What the worker has taken once it rests, after such questions. */
async function resting(texts: string[]): Promise<number> {
  await woken('manifest.json', '', async (page) => {
    const ask = (name: string, input: object) =>
      page.evaluate(
        `chrome.runtime.sendMessage(${JSON.stringify({ ask: name, input })}).then(() => undefined)`,
      );
    await ask('readFilters', {});
    for (const text of texts) await ask('search', { text });
  });
  await new Promise((resolve) => setTimeout(resolve, 3000)); // what can be thrown away is, and the worker lives on
  return memory();
}

const all = new Map<string, Asked[]>();
const take = (name: string, one: Asked) => all.set(name, [...(all.get(name) ?? []), one]);

try {
  for (let round = 0; round < ROUNDS; round++) {
    take('at once: one setting read', await atOnce('readFilters', {}));
    for (const name of SOUGHT) {
      const text = queries.get(round)?.[name] ?? '';
      take(`at once: ${name}`, await atOnce('search', { text }));
      for (const [view, path] of Object.entries(VIEWS))
        take(`${view}: ${name}`, await woken(path, text, (page) => answers(page, 'search')));
    }
  }
  console.log('Asleep, the browser running: question to answer, median and p95, ms; when it was asked');
  for (const [name, asked] of [...all].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { median, p95 } = timesOf(asked.map(({ ms }) => ms));
    const at = timesOf(asked.map((one) => one.at)).median;
    const hits = timesOf(asked.map((one) => one.hits ?? 0)).median;
    const typos = asked.filter(({ typo }) => typo).length;
    const numbers = [median, p95, at].map((ms) => ms.toFixed(1).padStart(8)).join('');
    console.log(`${numbers}  ${name} (${hits} found, ${typos} of ${asked.length} by a slip)`);
  }
  if (existsSync('/proc/self/status')) {
    const texts = [...queries.values()].flatMap((one) => SOUGHT.map((name) => one[name] ?? ''));
    const [without, after]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round++) {
      without.push(await resting([]));
      after.push(await resting(texts));
    }
    const [plain, searched] = [timesOf(without).median, timesOf(after).median];
    console.log(
      `Memory at rest ${plain.toFixed(1)} MB, after ${texts.length} searches ${searched.toFixed(1)}:`,
      `${(searched - plain).toFixed(1)} more`,
    );
  }
} finally {
  await closeDemo(running);
}
