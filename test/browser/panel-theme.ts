import type { Page } from 'puppeteer-core';
import { panelFrame } from './panel-frame.ts';
import { until } from './until.ts';

export type Theme = 'light' | 'dark';

/** Waits until the panel in the page is light, or dark. */
export async function seePanelTheme(page: Page, theme: Theme): Promise<void> {
  const frame = await panelFrame(page);
  const paper = () => frame.$eval('.panel', (panel) => getComputedStyle(panel).backgroundColor);
  await until(`the panel is ${theme}`, async () => themeOf(await paper()) === theme, { seen: paper });
}

function themeOf(colour: string): Theme | undefined {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  const light = (red + green + blue) / (3 * 255);
  if (light > 0.9) return 'light';
  return light < 0.2 ? 'dark' : undefined;
}
