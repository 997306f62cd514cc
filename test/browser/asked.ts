import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Has every document that the page shows from now on count what it asks of the background and has no answer to yet. */
export async function countAsked(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const counted = { open: 0 };
    Object.assign(window, { counted });
    Object.assign(chrome.runtime, {
      sendMessage: (...question: Parameters<typeof send>) => {
        counted.open++;
        return Promise.resolve(send(...question)).finally(() => {
          counted.open--;
        });
      },
    });
  });
}

/** Waits until all that was asked is answered and drawn: nothing is open in some frames in a row. */
export async function seeAnswered(page: Page): Promise<void> {
  await until('all is answered', () =>
    page.evaluate(async () => {
      for (let frames = 0; frames < 5; frames++) {
        const { open } = (window as unknown as { counted: { open: number } }).counted;
        if (open > 0) return undefined;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return true;
    }),
  );
}
