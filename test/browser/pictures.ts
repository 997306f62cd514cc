import { mkdirSync } from 'node:fs';
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
