import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Edges of something in the page, in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What Tend puts into a page: the one element that stands beside head and body. */
const HOST = 'html > :not(head, body)';

/** Where the panel stands; undefined while it is not in the page, or not to be seen. */
export function panelBox(page: Page): Promise<Box | undefined> {
  return boxOf(page, HOST);
}

/** Where something of the page stands; undefined while it is not there, or not to be seen. */
export async function boxOf(page: Page, selector: string): Promise<Box | undefined> {
  const box = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element?.checkVisibility({ visibilityProperty: true })) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  }, selector);
  return box ?? undefined;
}

/** Whether two boxes share any place. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Waits until the panel stands as it should; it takes a new place a moment after the page has moved. */
export function seeStanding(page: Page, how: string, stands: (box: Box) => boolean): Promise<Box> {
  let last: Box | undefined;
  const look = async () => {
    last = await panelBox(page);
    return last && stands(last) ? last : undefined;
  };
  return until(`the panel stands ${how}`, look, { seen: () => last ?? 'it is not to be seen' });
}

/** Waits until there is no panel to be seen in the page. */
export async function seeNoPanel(page: Page): Promise<void> {
  await until('there is no panel to be seen', async () => (await panelBox(page)) === undefined, {
    seen: () => panelBox(page),
  });
}

/** Takes the panel out of the page, as a page might; says whether it has come back within the next frame. */
export function removePanel(page: Page): Promise<boolean> {
  return page.evaluate(async (host) => {
    document.querySelector(host)?.remove();
    await new Promise(requestAnimationFrame);
    return document.querySelector(host) !== null;
  }, HOST);
}
