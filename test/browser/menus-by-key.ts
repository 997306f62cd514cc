import type { Frame, Page } from 'puppeteer-core';

/** Of many alike, such as one in each line, the first ones are tried. */
const OF_EACH = 2;

/** Within a line, no button is further from its first one. */
const NEAR = 6;

/**
 * Opens by keys the lists of things to do that a view has, and closes each by Escape. A line for each that takes no
 * key, does not close, or does not give the focus back to what opened it.
 */
export async function menusByKey(page: Page, view: Frame = page.mainFrame()): Promise<string[]> {
  await page.bringToFront();
  const found: string[] = [];
  const tried = new Map<string, number>();
  for (const opener of await view.$$('[aria-haspopup=menu]')) {
    const name = await opener.evaluate((one) => one.ariaLabel || (one.textContent ?? ''));
    tried.set(name, (tried.get(name) ?? 0) + 1);
    if ((tried.get(name) ?? 0) > OF_EACH) continue;
    // What a line shows only to whoever is in it is reached from its first button.
    const hasFocus = () => opener.evaluate((one) => document.activeElement === one);
    await opener.evaluate((one) =>
      (one.closest('.line')?.querySelector('button') ?? (one as HTMLElement)).focus(),
    );
    for (let press = 0; press < NEAR && !(await hasFocus()); press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const opened = await opener.evaluate((one) => {
      const { activeElement } = document;
      const isIn = activeElement?.role === 'menuitem' && one.parentElement?.contains(activeElement);
      return (one.ariaExpanded === 'true' && isIn) || `${activeElement?.outerHTML.slice(0, 200)}`;
    });
    if (opened !== true) found.push(`Enter opens no list with the focus in it: ${name}, but ${opened}`);
    await page.keyboard.press('Escape');
    const closed = await opener.evaluate(
      (one) => one.ariaExpanded === 'false' && document.activeElement === one,
    );
    if (!closed) found.push(`Escape does not lead back: ${name}`);
  }
  return found;
}
