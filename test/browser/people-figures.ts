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
  /** While scrolling through everybody: the median time between frames, and the longest. */
  frame: number;
  slowestFrame: number;
  /** The longest task of the page's thread by the clock and by its processor time, which a busy machine changes less. */
  keyTask: Task;
  sortTask: Task;
  scrollTask: Task;
}

interface Task {
  clock: number;
  processor: number;
}

/** Measures a People room that is just being loaded. */
export async function figures(page: Page): Promise<PeopleFigures> {
  const loaded = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector('.rows > .person')) await frame();
    const first = performance.now();
    while (document.querySelector('.count progress')) await frame();
    return { first, all: performance.now() };
  });
  const [keys, keyTask] = await tasksOf(page, () =>
    page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('.box input');
      const taken: number[] = [];
      const texts = ['d', 'de', 'des', 'desi', 'desig', 'design', 'design n', 'design no', 'design nor', ''];
      for (const text of texts) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const start = performance.now();
        if (box) box.value = text;
        box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (let turn = 0; turn < 5; turn++) await Promise.resolve();
        document.body.getBoundingClientRect();
        taken.push(performance.now() - start);
      }
      return taken.sort((a, b) => a - b);
    }),
  );
  const [sort, sortTask] = await tasksOf(page, () =>
    page.evaluate(async () => {
      const begun = performance.now();
      document.querySelector<HTMLElement>('.heads .place button')?.click();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      const taken = performance.now() - begun;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return taken;
    }),
  );
  const [frames, scrollTask] = await tasksOf(page, () =>
    page.evaluate(async () => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const taken: number[] = [];
      for (let last = await frame(), step = 0; step < 240; step++) {
        scrollBy(0, step < 120 ? 300 : 5000);
        const now = await frame();
        taken.push(now - last);
        last = now;
      }
      return taken.sort((a, b) => a - b);
    }),
  );
  const round = (value = 0) => Math.round(value * 10) / 10;
  return {
    first: round(loaded.first),
    all: round(loaded.all),
    key: round(keys[keys.length >> 1]),
    slowestKey: round(keys.at(-1)),
    sort: round(sort),
    frame: round(frames[frames.length >> 1]),
    slowestFrame: round(frames.at(-1)),
    keyTask,
    sortTask,
    scrollTask,
  };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** Does something in the page, and finds the longest task of its thread meanwhile. */
async function tasksOf<Answer>(page: Page, run: () => Promise<Answer>): Promise<[Answer, Task]> {
  await page.tracing.start({
    categories: ['__metadata', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  const answer = await run();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const isPage = ({ pid, tid }: TraceEvent) => threads.some((one) => one.pid === pid && one.tid === tid);
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && isPage(event));
  const longest = (of: (event: TraceEvent) => number | undefined) =>
    Math.round(Math.max(0, ...tasks.map((event) => of(event) ?? 0)) / 100) / 10;
  return [answer, { clock: longest(({ dur }) => dur), processor: longest(({ tdur }) => tdur) }];
}
