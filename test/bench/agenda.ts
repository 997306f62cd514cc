import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';
import { killProcessesOf, newProfile, removeProfile } from '../browser/profile.ts';

/**
 * `npx tsx test/bench/agenda.ts`: what the agenda of a large store takes in real Chromium, beside the bare requests for
 * the same ranges. The store's own code runs in an empty page, which has an IndexedDB like any other.
 */

const SIZE = { contacts: 30_000, interactions: 100_000, followUps: 20_000, rhythms: 6000 };
const ROUNDS = 40;

const entry = join(import.meta.dirname, 'agenda-inside.ts');
const built = await build({
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.TEND_SEED': '"5"' },
  build: { write: false, lib: { entry, formats: ['iife'], name: 'inside' } },
});
const [bundle] = [built].flat();
if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.');

const server = createServer((_, answer) =>
  answer.setHeader('content-type', 'text/html').end('<!doctype html>'),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const profile = newProfile();
const browser = await puppeteer.launch({
  executablePath: await findBrowser('chromium'),
  userDataDir: profile,
  protocolTimeout: 1_200_000,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // Chromium refuses to be root's otherwise
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(`${bundle.output[0].code}; globalThis.inside = inside`);
  const start = performance.now();
  await page.evaluate(`inside.fill(${JSON.stringify(SIZE)})`);
  console.log(await browser.version(), SIZE, `filled in ${Math.round((performance.now() - start) / 1000)} s`);
  const told = (await page.evaluate(`inside.measure(${ROUNDS})`)) as Record<string, Record<string, number>>;
  console.log(told.read);
  for (const [name, median] of Object.entries(told.medians ?? {}))
    console.log(`${median.toFixed(1).padStart(8)} ms  ${name}`);
} finally {
  await browser.close();
  killProcessesOf(profile);
  removeProfile(profile);
  server.close();
}
