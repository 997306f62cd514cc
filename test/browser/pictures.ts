import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { repackPng } from './repack-png.ts';

/** Where pictures go; git-ignored. */
const FOLDER = join(import.meta.dirname, '../../.tend');

/** Takes a picture of what the page shows, into `.tend/pictures` or `.tend/tour`; gives back its path. */
export async function picture(
  page: Page,
  name: string,
  album: 'pictures' | 'tour' = 'pictures',
): Promise<string> {
  const path = join(FOLDER, album, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.bringToFront(); // a tab that is not in sight is not drawn, and Chromium 156 falls over the question
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

/** Pictures in the repository, for the README; each small enough to be cloned by everybody. */
const PUBLISHED = join(import.meta.dirname, '../pictures');
const MOST_BYTES = 150_000;

/** Puts a picture among those of the README. */
export function publish(path: string, name: string): void {
  const png = repackPng(readFileSync(path));
  if (png.length > MOST_BYTES) throw new Error(`${name}.png has ${png.length} bytes, too many`);
  mkdirSync(PUBLISHED, { recursive: true });
  writeFileSync(join(PUBLISHED, `${name}.png`), png);
}
