import type { Page } from 'puppeteer-core';

/** Files under the pointer, dragged from outside the browser. Chromium only. */
export interface Dragged {
  /** Moves them over something in the page, as the browser itself tells it. */
  over(selector: string): Promise<void>;
  /** Lets them go where they are. */
  drop(): Promise<void>;
  /** Takes them out of the window again. */
  away(): Promise<void>;
}

/** Takes up files to drag them into a page. */
export async function dragFiles(page: Page, files: string[]): Promise<Dragged> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  const data = { items: [], files, dragOperationsMask: 1 };
  let place = { x: 0, y: 0 };
  const send = (type: 'dragEnter' | 'dragOver' | 'dragCancel' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, ...place, data });
  let isIn = false;
  return {
    async over(selector) {
      place = await page.$eval(selector, (one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      if (!isIn) await send('dragEnter');
      isIn = true;
      await send('dragOver');
    },
    async drop() {
      await send('drop');
      await session.detach();
    },
    async away() {
      // A cancelled drag alone tells the page nothing (Chromium 156).
      place = { x: -9, y: -9 };
      await send('dragOver');
      await send('dragCancel');
      await session.detach();
    },
  };
}
