import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from '../browser/until.ts';

/**
 * Times what a page shows, from inside the page and past the extension: the same lines run in every document of the
 * tab before anything else does, in the panel's `about:blank` frame too, all by the clock of the top one. They look at
 * every frame the browser draws, so that what they tell is when a person could see it.
 */

/** What is waited for: an expression that is true once it is there, in the top document or in a frame within it. */
export interface Sight {
  shows: string;
  in: 'page' | 'frame';
}

/** From when: the document's own start, where the content scripts start; or the click that brought it. */
export type From = 'document' | 'navigation';

/** Makes ready to time what the tab's next document shows. */
export async function watch(page: Page, { shows, in: place }: Sight, from: From): Promise<void> {
  const isIt = place === 'page' ? 'top === window' : 'parent === top && top !== window';
  await page.evaluateOnNewDocument(`(() => {
    if (top === window) {
      const start = ${from === 'document' ? 'performance.now()' : '0'};
      window.painted = new Promise((resolve) => {
        window.paintedNow = () => resolve(performance.now() - start);
      });
    }
    if (!(${isIt})) return;
    ${lookEveryFrame(shows, 'top.paintedNow()')}
  })()`);
}

/** Milliseconds until it was painted in the document that is there now. */
export async function timed(page: Page): Promise<number> {
  const late = setTimeout(PATIENCE, undefined, { ref: false });
  const time = await Promise.race([page.evaluate('window.painted'), late]);
  if (typeof time !== 'number') throw new Error(`Not painted within ${PATIENCE / 1000} s in ${page.url()}`);
  return time;
}

/** An expression: does something, and gives the milliseconds until it is painted. */
export function timeFrom(doing: string, shows: string): string {
  return `new Promise((resolve) => {
    const start = performance.now();
    ${doing};
    ${lookEveryFrame(shows, 'resolve(performance.now() - start)')}
  })`;
}

/**
 * Looks before each frame is drawn. What is then told comes right after that frame, ahead of anything the page does
 * next: Tend writes its dates when it is painted, and nobody waits for those.
 */
function lookEveryFrame(shows: string, painted: string): string {
  return `const look = () => {
      if (!(${shows})) requestAnimationFrame(look);
      else scheduler.postTask(() => { ${painted} }, { priority: 'user-blocking' });
    };
    requestAnimationFrame(look);`;
}
