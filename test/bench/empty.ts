import type { Page } from 'puppeteer-core';
import { type Contestant, startContestant } from './contestant.ts';
import { EMPTY_POPUP, writeEmptyExtension } from './empty-extension.ts';
import { FEATURES_OF, type Ground } from './ground.ts';
import { filledProfile } from './kept-profile.ts';
import { timeFrom } from './stopwatch.ts';
import type { Difference } from './store-rows.ts';
import { chooseThePage } from './tend.ts';

/** Starts the empty extension, with a copy of Tend's store and the rows that Tend writes for a note. */
export async function startEmpty(ground: Ground, today: string, written: Difference): Promise<Contestant> {
  const extension = await writeEmptyExtension(written);
  const profile = await filledProfile('empty', ground, today, chooseThePage);
  const features = FEATURES_OF[ground.backend];
  const started = await startContestant({ extension, profile, ...(features && { features }) }, nothing);
  return Object.assign(started, {
    onProfile: { in: 'page', shows: `document.querySelector('.empty')?.textContent` } as const,
    popup: {
      address: `${started.running.origin}/${EMPTY_POPUP}`,
      sight: { in: 'page', shows: 'document.body?.textContent' } as const,
    },
    storeless: { echo: 'Answered' },
    save,
  });
}

async function nothing(): Promise<void> {}

async function save(page: Page, text: string): Promise<number> {
  const send = `dispatchEvent(new CustomEvent('save', { detail: ${JSON.stringify(text)} }))`;
  const shown = `document.querySelector('.empty').textContent === 'Saved'`;
  return (await page.evaluate(timeFrom(send, shown))) as number;
}
