import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * The frame in which the panel is drawn, if it is there now. The page can not tell it apart, and neither does this by
 * anything the page could see: an empty address below the top frame, with a style sheet that script made.
 */
export async function findPanelFrame(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame.parentFrame() !== page.mainFrame() || !/^(about:blank)?$/.test(frame.url())) continue;
    const ours = await frame
      .evaluate(() => document.adoptedStyleSheets.length > 0 && document.body.childElementCount > 0)
      .catch(() => false); // it went away while we looked
    if (ours) return frame;
  }
  return undefined;
}

/** The panel's frame, once it is there. Ask again after every navigation: it may have been made anew. */
export function panelFrame(page: Page): Promise<Frame> {
  return until(`the panel stands in ${page.url()}`, () => findPanelFrame(page), {
    seen: () => page.frames().map((frame) => frame.url()),
  });
}
