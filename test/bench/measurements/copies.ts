import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { KEPT_TABLES } from '../../../src/domain/copies.ts';
import { openRoom } from '../../browser/dashboard-room.ts';
import { button, word } from '../../browser/screen-words.ts';
import { until } from '../../browser/until.ts';
import { timesOf } from '../alternately.ts';
import { evaluateLong, openInside } from '../blank-page.ts';
import type { Contestant, Started } from '../contestant.ts';
import { FEW, timesSaid, wholeRounds, withFreshTend } from '../fresh-tend.ts';
import { STORE } from '../kept-profile.ts';
import type { Measurement, Stage } from '../measurement.ts';
import { timeFrom } from '../stopwatch.ts';

const PATIENCE = 900_000;

/** Rows of a copy that are put in one transaction. */
const PAGE = 1000;

/** Ten times as much may take ten times as long, and a little. */
const LINEAR = 13;

/** Everything written as text, and read back into a new Tend, beside what the platform takes for it. */
export const copies: Measurement[] = [
  {
    name: 'copies',
    also: { sizes: 'small', sqlite: true },
    async run(stage) {
      const few = Math.min(FEW, stage.rounds);
      const whole = wholeRounds(stage);
      const folder = mkdtempSync(join(tmpdir(), 'tend-copies-'));
      try {
        const { file, told, raw } = await writeCopies(stage, folder, few);
        const restored: Restored[] = [];
        for (let round = 0; round < whole; round++)
          restored.push(await withFreshTend(stage, (tend) => restore(tend, file)));
        const both = raw.map(({ read, text }) => read + text);
        const text = raw.map((one) => one.text);
        const times = (name: keyof Restored) => timesOf(restored.map((one) => one[name]));
        const written = 'everything exported as text: press → file there';
        return [
          {
            what: written,
            beside: `raw getAll of everything, JSON.stringify; ${timesSaid(few)}`,
            tend: timesOf(told),
            peer: timesOf(both),
            must: { times: 1.3, growth: LINEAR },
          },
          {
            what: written,
            beside: 'JSON.stringify alone, of rows at hand',
            tend: timesOf(told),
            peer: timesOf(text),
          },
          { what: 'restore: file chosen → read to its end', beside: '', tend: times('read') },
          {
            what: 'restore: “Yes” → restored, its words indexed later',
            beside: `raw puts of all it wrote, same indexes; ${timesSaid(whole)}`,
            tend: times('restored'),
            peer: times('bare'),
            must: { times: 1.3, growth: LINEAR },
          },
        ];
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
];

/** Writes a readable copy that often, each beside what the platform takes for its text. */
async function writeCopies({ tend, empty }: Stage, folder: string, few: number) {
  const [told, raw]: [number[], { read: number; text: number }[]] = [[], []];
  for (let round = 0; round < few; round++) {
    told.push(await writeCopy(tend, folder));
    const blank = await openInside(empty, 'raw-copy-inside.ts');
    raw.push(
      (await blank.evaluate(`inside.stringifyAll('${STORE}', ${JSON.stringify(KEPT_TABLES)})`)) as {
        read: number;
        text: number;
      },
    );
    await blank.close();
  }
  const file = await until('the copy is there', () =>
    readdirSync(folder).find((name) => name.endsWith('.json')),
  );
  return { told, raw, file: join(folder, file) };
}

async function writeCopy({ running }: Contestant, folder: string): Promise<number> {
  const page = await openRoom(running, 'backup');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.waitForSelector(button('readable_save'));
  const time = await timePress(page, 'readable_save', 'readable_saved');
  await page.close();
  return time;
}

/** Milliseconds from the press on a button until the sentence is painted, up to what it names. */
async function timePress(
  page: Page,
  name: Parameters<typeof word>[0],
  sentence: Parameters<typeof word>[0],
): Promise<number> {
  const press = `[...document.querySelectorAll('button')]
    .find((one) => one.textContent.trim() === ${JSON.stringify(word(name))}).click()`;
  const [begin = ''] = word(sentence).split('$');
  const shows = `document.querySelector('main').textContent.includes(${JSON.stringify(begin)})`;
  return evaluateLong<number>(page, timeFrom(press, shows));
}

interface Restored {
  read: number;
  restored: number;
  bare: number;
}

async function restore({ running, worker }: Started, file: string): Promise<Restored> {
  const page = await openRoom(running, 'backup');
  const input = (await page.waitForSelector('.pick input')) as ElementHandle<HTMLInputElement>;
  const start = performance.now();
  await input.uploadFile(file);
  await page.waitForSelector(button('file_restore'), { timeout: PATIENCE });
  const read = performance.now() - start;
  await running.press(page.mainFrame(), button('file_restore'));
  await page.waitForSelector(button('restore_yes'));
  const restored = await timePress(page, 'restore_yes', 'store_restored');
  const names = (await page.evaluate('indexedDB.databases()')) as { name: string }[];
  const name = names.map((one) => one.name).find((one) => one !== STORE) ?? '';
  await page.close();
  await worker.stop(); // it goes on to index what was restored
  const blank = await openInside({ running }, 'raw-copy-inside.ts');
  const { ms } = await evaluateLong<{ ms: number }>(
    blank,
    `inside.putAgain('${name}', { rows: ${PAGE} }, ${JSON.stringify(WITHOUT)})`,
  );
  await blank.close();
  return { read, restored, bare: ms };
}

/** What is indexed only after a restore. */
const WITHOUT = ['texts'];
