import type { ElementHandle, Page } from 'puppeteer-core';
import { word } from './screen-words.ts';
import { until } from './until.ts';
import { readWholeStore } from './whole-store.ts';

/** The button that writes what a dry run told. */
export const START = '.import button.primary';

/** Of an import that is done, the button that takes it back. */
export const UNDO = `.operation button`;

/** A big import on a busy machine. */
const PATIENCE = 100_000;

/** Gives the room of imports a file, as the browser's picker would. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const input = (await until(
    'a file can be chosen',
    async () => (await page.$('.import input[type=file]')) ?? undefined,
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** The counts of the dry run, by their words. */
export async function seeCounts(page: Page, patience = PATIENCE): Promise<Record<string, number>> {
  await until('the dry run is there', async () => (await page.$('.outcomes')) ?? undefined, {
    patience,
    seen: () => page.evaluate(() => document.querySelector('main')?.innerText),
  });
  const lines = await page.$$eval('.outcomes .unfold', (all) =>
    all.map((one) => (one as HTMLElement).innerText),
  );
  return Object.fromEntries(
    lines.map((line) => {
      const [count = '', ...words] = line.split(/\s+/);
      return [words.join(' '), Number(count.replaceAll(',', ''))];
    }),
  );
}

/** Waits until what was begun is done. */
export async function seeDone(page: Page, patience = PATIENCE): Promise<void> {
  const seen = () => page.evaluate(() => document.querySelector<HTMLElement>('.operation')?.innerText ?? '');
  await until(
    'the operation is done',
    async () => (await seen()).includes(word('operation_done')) || undefined,
    { patience, seen },
  );
}

/** Everything that lives in the store, by table; what tells of deeds left out. */
export async function living(page: Page): Promise<Record<string, Record<string, unknown>[]>> {
  const { changes: _, settings: __, local: ___, ...tables } = await readWholeStore(page);
  const all = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.filter(({ deletedAt }) => !deletedAt),
  ]);
  return Object.fromEntries(all);
}
