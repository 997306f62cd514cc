import type { Page } from 'puppeteer-core';

/** How quick the People room is, in milliseconds. */
export interface PeopleFigures {
  /** From the beginning of the page's loading until the first line, and until everybody has come. */
  first: number;
  all: number;
  /** The median and the longest of key presses in the box, until the page is drawn anew. */
  key: number;
  slowestKey: number;
  /** Sorting by another column. */
  sort: number;
  /** While scrolling through everybody: the median time between frames, the longest, and the longest task over 50. */
  frame: number;
  slowestFrame: number;
  longTask: number;
}

/** Measures a People room that is just being loaded. */
export function figures(page: Page): Promise<PeopleFigures> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector('.rows > .person')) await frame();
    const first = performance.now();
    while (document.querySelector('.count progress')) await frame();
    const all = performance.now();

    const box = document.querySelector<HTMLInputElement>('.box input');
    const keys: number[] = [];
    for (const text of [
      'd',
      'de',
      'des',
      'desi',
      'desig',
      'design',
      'design n',
      'design no',
      'design nor',
      '',
    ]) {
      await frame();
      const start = performance.now();
      if (box) box.value = text;
      box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      document.body.getBoundingClientRect();
      keys.push(performance.now() - start);
    }
    keys.sort((a, b) => a - b);

    await frame();
    const begun = performance.now();
    document.querySelector<HTMLElement>('.heads .place button')?.click();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    const sort = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 1000));

    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    for (let last = await frame(), step = 0; step < 240; step++) {
      scrollBy(0, step < 120 ? 300 : 5000);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    observer.disconnect();
    frames.sort((a, b) => a - b);
    const round = (value = 0) => Math.round(value * 10) / 10;
    return {
      first: round(first),
      all: round(all),
      key: round(keys[keys.length >> 1]),
      slowestKey: round(keys.at(-1)),
      sort: round(sort),
      frame: round(frames[frames.length >> 1]),
      slowestFrame: round(frames.at(-1)),
      longTask: round(Math.max(0, ...tasks)),
    };
  });
}
