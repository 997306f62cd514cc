import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';
import { killProcessesOf, newProfile, removeProfile } from '../browser/profile.ts';

/** New stores lie in SQLite with these, else in LevelDB: Chromium goes over from one to the other. */
const SQLITE = 'IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

/** What Chromium is to have on, as `TEND_BACKEND=sqlite` says. */
export const FEATURES = process.env.TEND_BACKEND === 'sqlite' ? SQLITE : '';

/** A module as code that leaves what it exports in `inside`. */
export async function codeOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.TEND_SEED': '"5"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inside' } },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.');
  return `${bundle.output[0].code}; globalThis.inside = inside`;
}

/** How Chromium is started for such pages. */
export const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to be root's otherwise
  ...(FEATURES ? [`--enable-features=${FEATURES}`] : []),
];

/** An empty page of real Chromium with what a module exports as `inside`. The store's own code runs there as anywhere. */
export async function pageOf(entry: string): Promise<{ page: Page; close(): Promise<void> }> {
  const code = await codeOf(entry);
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = newProfile();
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    userDataDir: profile,
    protocolTimeout: 1_200_000,
    args: [...ARGS], // puppeteer takes out of it what it reads
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(code);
  const close = async () => {
    await browser.close();
    killProcessesOf(profile);
    removeProfile(profile);
    server.close();
  };
  return { page, close };
}
