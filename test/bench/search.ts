import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';
import { killProcessesOf, newProfile, removeProfile } from '../browser/profile.ts';
import { timesOf } from './alternately.ts';

/**
 * `npx tsx test/bench/search.ts`: what finding takes in a large store in real Chromium: cold (a new process of the
 * browser each time, nothing open), warm, and what it adds to saving a note. The store's own code runs in an empty
 * page, which has an IndexedDB like any other.
 */

const part = Number(process.env.TEND_PART ?? 1);
const SIZE = { contacts: 30_000 * part, notes: 100_000 * part, interactions: 100_000 * part };
const WARM = 40;
const COLD = Number(process.env.TEND_COLD ?? 10);

const entry = join(import.meta.dirname, 'match-inside.ts');
const built = await build({
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.TEND_SEED': '"5"' },
  build: { write: false, lib: { entry, formats: ['iife'], name: 'inside' } },
});
const [bundle] = [built].flat();
if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.');
const code = bundle.output[0].code;

const server = createServer((_, answer) =>
  answer.setHeader('content-type', 'text/html').end('<!doctype html>'),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const profile = newProfile();

/** Does something in a page of a browser of its own. */
async function inBrowser<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    userDataDir: profile,
    protocolTimeout: 1_200_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // Chromium refuses to be root's otherwise
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(`${code}; globalThis.inside = inside`);
    return await work(page);
  } finally {
    await browser.close();
  }
}

type Once = { ms: number; hits: number; more: boolean; typo: boolean };
const say = (text: string) => `inside.once(${JSON.stringify(text)})`;

function tell(name: string, all: Once[]): void {
  const { median, p95 } = timesOf(all.map(({ ms }) => ms));
  const hits = timesOf(all.map(({ hits }) => hits)).median;
  const typos = all.filter(({ typo }) => typo).length;
  const numbers = [median, p95].map((ms) => ms.toFixed(1).padStart(8)).join('');
  console.log(`${numbers}  ${name} (${hits} found, ${typos} of ${all.length} by a slip)`);
}

try {
  await inBrowser(async (page) => {
    console.log(await page.browser().version(), SIZE);
    console.log(await page.evaluate(`inside.fill(${JSON.stringify(SIZE)})`));
  });
  const queries = (round: number) =>
    inBrowser((page) => page.evaluate(`inside.queries(${round})`)) as Promise<Record<string, string>>;
  const names = Object.keys(await queries(0));

  console.log('Warm: median and p95, ms');
  await inBrowser(async (page) => {
    const all = new Map<string, Once[]>(names.map((name) => [name, []]));
    for (let round = 0; round < WARM + 3; round++) {
      const asked = (await page.evaluate(`inside.queries(${round})`)) as Record<string, string>;
      for (const [name, text] of Object.entries(asked)) {
        const one = (await page.evaluate(say(text))) as Once;
        if (round >= 3) all.get(name)?.push(one);
      }
    }
    for (const [name, times] of all) tell(name, times);
    const matched = new Map<string, Once[]>();
    for (let round = 0; round < WARM + 3; round++)
      for (const [name, text] of Object.entries((await page.evaluate('inside.texts()')) as object)) {
        const one = (await page.evaluate(`inside.matchOnce(${JSON.stringify(text)})`)) as Once;
        if (round >= 3) matched.set(name, [...(matched.get(name) ?? []), one]);
      }
    for (const [name, times] of matched) tell(`who matches ${name}`, times);
    const { plain, kept } = (await page.evaluate('inside.upkeep(40)')) as Record<'plain' | 'kept', number[]>;
    const [without, kept50] = [timesOf(plain), timesOf(kept)];
    console.log(
      `A note saved ${without.median.toFixed(2)} ms, with its words ${kept50.median.toFixed(2)}:`,
      `${(kept50.median / without.median).toFixed(2)} times`,
    );
    console.log('The other way, a cache:', await page.evaluate('inside.cache("mari")'));
  });

  console.log('Cold, the browser just started: median and p95, ms');
  for (const name of names.filter((one) => !one.startsWith('nobody'))) {
    const times: Once[] = [];
    for (let round = 0; round < COLD; round++)
      times.push(
        await inBrowser(async (page) => {
          const asked = (await page.evaluate(`inside.queries(${50 + round})`)) as Record<string, string>;
          return (await page.evaluate(say(asked[name] ?? ''))) as Once;
        }),
      );
    tell(name, times);
  }
} finally {
  killProcessesOf(profile);
  removeProfile(profile);
  server.close();
}
