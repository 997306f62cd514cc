import type { Frame, Page } from 'puppeteer-core';

/**
 * What of the text in a view is cut off, spills out of its box or out of sight, or lies under another button: a line
 * for each. What is cut on purpose says so by an ellipsis.
 */
export function spillingText(place: Frame | Page): Promise<string[]> {
  // No named function may stand in here: tsx would give it a helper that the page does not have.
  return place.evaluate(() => {
    const found: string[] = [];
    const tell = [
      (what: string, element: Element) => {
        const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
        found.push(`${what}: ${element.tagName.toLowerCase()}.${element.className} “${text}”`);
      },
    ] as const;
    const { clientWidth } = document.documentElement;
    if (document.documentElement.scrollWidth > clientWidth + 1)
      found.push(`the page is ${document.documentElement.scrollWidth} wide in ${clientWidth}`);
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !one.closest('svg, .unseen, [inert], option'),
    );
    for (const element of shown) {
      const style = getComputedStyle(element);
      // A table may be wider than the window; nothing else scrolls both ways (WCAG 1.4.10).
      const isWide = /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (isWide && !element.querySelector('table')) tell[0]('scrolls sideways', element);
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!ownText) continue;
      // Cut on purpose, here or in what it stands in: with an ellipsis, or to be scrolled.
      let within: HTMLElement | null = element;
      let isMeant = false;
      while (within && !isMeant) {
        const { textOverflow, overflowX, webkitLineClamp } = getComputedStyle(within);
        isMeant =
          textOverflow === 'ellipsis' ||
          webkitLineClamp !== 'none' ||
          (/auto|scroll/.test(overflowX) && within.scrollWidth > within.clientWidth);
        within = within.parentElement;
      }
      if (isMeant) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      if (text.width < 1 || text.height < 1) continue;
      if (text.left < -1 || text.right > clientWidth + 1) tell[0]('beyond the edge', element);
      const box = element.getBoundingClientRect();
      if (style.display !== 'inline' && (text.left < box.left - 1.5 || text.right > box.right + 1.5))
        tell[0]('spills out', element);
      if (
        style.display !== 'inline' &&
        /hidden|clip/.test(style.overflowY) &&
        element.scrollHeight > element.clientHeight + 1
      )
        tell[0]('is cut', element);
    }
    // What of each button is in sight, where it stands in something that scrolls.
    const pressed = shown
      .filter((one) => one.matches('button, a[href], input, select, textarea, summary'))
      .map((one) => {
        let { left, right, top, bottom } = one.getBoundingClientRect();
        for (let within = one.parentElement; within; within = within.parentElement) {
          if (getComputedStyle(within).overflowY === 'visible') continue;
          const box = within.getBoundingClientRect();
          [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
          [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        }
        return { one, a: { left, right, top, bottom } };
      });
    for (const [at, { one, a }] of pressed.entries()) {
      for (const { one: other, a: b } of pressed.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Inline links of one text may share a line's height; what floats over others on purpose is in a layer of its own.
        if (wide < 3 || high < 3) continue;
        if ([one, other].some((each) => each.closest('.toast, .menu, .edge, [popover], .floating'))) continue;
        const positions = [one, other].map((each) => getComputedStyle(each).position);
        if (positions.some((position) => /absolute|fixed|sticky/.test(position))) continue;
        tell[0](`overlaps “${(other.textContent ?? '').trim().slice(0, 30)}”`, one);
      }
    }
    return found;
  });
}
