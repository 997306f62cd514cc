import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { openRoom } from '../browser/dashboard-room.ts';
import { closeDemo, startDemo } from '../browser/start-demo.ts';
import { chooseHome } from '../browser/steps.ts';
import { until } from '../browser/until.ts';
import { connectionsCsv, goneRows } from '../formats/invented-export.ts';

/** How long an import of 30,000 connections takes in real Chromium, and how long it keeps the page from answering. */

const PEOPLE = Number(process.argv[2] ?? 30_000);
const PATIENCE = { patience: 600_000 };

const folder = mkdtempSync(join(tmpdir(), 'tend-import-'));
const path = join(folder, 'Connections.csv');
writeFileSync(path, connectionsCsv(PEOPLE) + goneRows(120));
const tend = await startDemo('chromium');
try {
  await chooseHome(tend, 'page');
  const page = await openRoom(tend, 'import');
  await page.evaluate(() => {
    const told = window as unknown as { longest: number };
    told.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) told.longest = Math.max(told.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const longest = () =>
    page.evaluate(() => {
      const told = window as unknown as { longest: number };
      const { longest } = told;
      told.longest = 0;
      return longest;
    });
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${what}: ${seconds} s, longest task ${Math.round(await longest())} ms`);
  };
  const input = (await page.waitForSelector('.import input[type=file]')) as ElementHandle<HTMLInputElement>;
  const dryRun = () => until('the dry run', async () => (await page.$('.outcomes')) ?? undefined, PATIENCE);
  const done = () =>
    until(
      'the end',
      () =>
        page.evaluate(() => document.querySelector('.operation')?.textContent?.includes('Done') || undefined),
      PATIENCE,
    );
  await timed(`read and dry run of ${PEOPLE}`, async () => {
    await input.uploadFile(path);
    await dryRun();
  });
  await timed('import', async () => {
    await page.click('.import button.primary');
    await done();
  });
  const again = (await page.waitForSelector('.import input[type=file]')) as ElementHandle<HTMLInputElement>;
  await timed('the same file again, read and dry run', async () => {
    await again.uploadFile(path);
    await dryRun();
  });
  if (process.argv.includes('undo'))
    await timed('undo', async () => {
      await page.click('.operation button');
      await done();
    });
} finally {
  await closeDemo(tend);
  rmSync(folder, { recursive: true });
}
