import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** What came of asking for one address in one way: 'fetch: refused'. */
type Answer = string;

/** Every file of a build, as its path in the extension. */
export function filesIn(build: string): string[] {
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(build.length + 1)}/${entry.name}`.replace(/^\//, ''));
}

/**
 * Asks for each address in every way that a page has, from within the page; and gives what came of it, each kind of
 * answer once. A frame always says that something was loaded, be it the browser's own page of errors; so what it holds
 * counts, and whether it can be asked.
 */
export function probe(page: Page, addresses: string[]): Promise<Answer[]> {
  return page.evaluate(async (all) => {
    const answers = new Set<string>();
    // As text, since the tool that runs the tests would put its own `import` here.
    const bring: (address: string) => Promise<unknown> = new Function(
      'address',
      'return import(address)',
    ) as never;
    const told = (way: string, asking: Promise<string>) =>
      asking.then((answer) => answers.add(`${way}: ${answer}`));
    const placed = (way: string, element: HTMLElement, key: string, address: string) => {
      const asking = new Promise<string>((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
      });
      element.setAttribute(key, address);
      document.body.append(element);
      return told(way, asking).finally(() => element.remove());
    };
    const asked = all.flatMap((address) => [
      ...(['cors', 'no-cors', 'same-origin'] as const).map((mode) =>
        told(
          `fetch ${mode}`,
          fetch(address, { mode }).then(
            ({ type }) => type,
            () => 'refused',
          ),
        ),
      ),
      told(
        'import',
        bring(address).then(
          () => 'loaded',
          () => 'refused',
        ),
      ),
      placed('img', new Image(), 'src', address),
      placed('script', document.createElement('script'), 'src', address),
      placed('style', Object.assign(document.createElement('link'), { rel: 'stylesheet' }), 'href', address),
    ]);
    await Promise.all(asked);
    // Frames in turns, as each is a process of its own for a moment.
    for (let at = 0; at < all.length; at += 8)
      await Promise.all(
        all.slice(at, at + 8).map(async (address) => {
          const frame = document.createElement('iframe');
          const over = new Promise<string>((resolve) => {
            frame.onload = () => resolve('loaded');
            frame.onerror = () => resolve('refused');
            setTimeout(() => resolve('silent'), 15_000);
          });
          frame.src = address;
          document.body.append(frame);
          const what = await over;
          answers.add(
            `frame: ${what}, ${frame.contentDocument ? 'empty' : 'closed'}, ${frame.contentWindow?.length}`,
          );
          frame.remove();
        }),
      );
    return [...answers].sort();
  }, addresses);
}
