import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openRoom } from '../../browser/dashboard-room.ts';
import { connectionsCsv, goneRows, nameOf } from '../../formats/invented-export.ts';
import { timesOf } from '../alternately.ts';
import { asked, evaluateLong, openInside } from '../blank-page.ts';
import type { Started } from '../contestant.ts';
import { timesSaid, wholeRounds, withFreshTend } from '../fresh-tend.ts';
import { SIZES } from '../ground.ts';
import { STORE } from '../kept-profile.ts';
import type { Measurement } from '../measurement.ts';

/** People in one transaction of an import. */
const CHUNK = 500;

/** Rows that the network leaves of members who are gone. */
const GONE = 120;

const PATIENCE = { timeout: 600_000 };

/** Ten times as many people may take ten times as long, and a little. */
const LINEAR = 13;

interface Taken {
  dryRun: number;
  commit: number;
  bare: number;
  longest: number;
}

/** Connections imported into a new Tend as a person does it, beside raw puts of the very rows it wrote. */
export const imports: Measurement[] = [
  {
    name: 'import',
    also: { sizes: 'small', sqlite: true },
    async run({ size, backend, rounds }) {
      const people = SIZES[size].contacts;
      const folder = mkdtempSync(join(tmpdir(), 'tend-import-'));
      const file = join(folder, 'Connections.csv');
      writeFileSync(file, connectionsCsv(people) + goneRows(GONE));
      const all: Taken[] = [];
      try {
        const few = wholeRounds({ size, rounds });
        for (let round = 0; round < few; round++)
          all.push(await withFreshTend({ size, backend }, (tend) => importInto(tend, file, people)));
      } finally {
        rmSync(folder, { recursive: true });
      }
      const times = (name: keyof Taken) => timesOf(all.map((one) => one[name]));
      const isFull = size === 'full';
      return [
        {
          what: 'import: file chosen → dry run told',
          beside: '',
          tend: times('dryRun'),
          must: { ...(isFull && { median: 2000 }), growth: LINEAR },
        },
        {
          what: 'import: commit → found by a search',
          beside: `raw puts of all it wrote, same indexes; ${timesSaid(all.length)}`,
          tend: times('commit'),
          peer: times('bare'),
          must: { times: 1.3, growth: LINEAR },
        },
        {
          what: 'import: the longest task of the page',
          beside: '',
          tend: times('longest'),
        },
      ];
    },
  },
];

async function importInto({ running }: Started, file: string, people: number): Promise<Taken> {
  const page = await openRoom(running, 'import');
  await page.evaluate(`(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  })()`);
  const dryRun = await timeDryRun(page, file);
  const commit = await timed(async () => {
    await page.click('.import button.primary');
    await seeDone(page);
    await seeFound(page, nameOf(people - 1));
  });
  const longest = (await page.evaluate('longest')) as number;
  const blank = await openInside({ running }, 'raw-copy-inside.ts');
  const { ms } = await evaluateLong<{ ms: number }>(
    blank,
    `inside.putAgain('${STORE}', { transactions: ${Math.ceil(people / CHUNK)} })`,
  );
  await blank.close();
  await page.close();
  return { dryRun, commit, bare: ms, longest };
}

async function timeDryRun(page: Page, file: string): Promise<number> {
  const input = (await page.waitForSelector('.import input[type=file]')) as ElementHandle<HTMLInputElement>;
  return timed(async () => {
    await input.uploadFile(file);
    await page.waitForSelector('.outcomes', PATIENCE);
  });
}

const DONE = `document.querySelector('.operation')?.textContent.includes('Done')`;

const seeDone = (page: Page) => page.waitForFunction(DONE, PATIENCE);

async function seeFound(page: Page, name: string): Promise<void> {
  const { value } = await asked<{ hits: object[] }>(page, { ask: 'search', input: { text: name } });
  if (value.hits.length === 0) throw new Error(`${name} was imported, and is not found.`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
