import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Where pictures go; git-ignored. */
const FOLDER = join(import.meta.dirname, '../../.tend');

/** Takes a picture of what the page shows, into `.tend/pictures` or `.tend/tour`; gives back its path. */
export async function picture(
  page: Page,
  name: string,
  album: 'pictures' | 'tour' = 'pictures',
): Promise<string> {
  const path = join(FOLDER, album, `${name}.png`);
  mkdirSync(join(FOLDER, album), { recursive: true });
  await page.bringToFront(); // a tab that is not in sight is not drawn, and Chromium 156 falls over the question
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

/** Pictures in the repository, for the README; each small enough to be cloned by everybody. */
const PUBLISHED = join(import.meta.dirname, '../pictures');
const MOST_BYTES = 150_000;

/** Puts a picture among those of the README. */
export function publish(path: string, name: string): void {
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}`);
  mkdirSync(PUBLISHED, { recursive: true });
  copyFileSync(path, join(PUBLISHED, `${name}.png`));
}
