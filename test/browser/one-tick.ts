import type { Frame, Page } from 'puppeteer-core';
import { pathOf } from '../pages/people.ts';
import { findPanelFrame } from './panel-frame.ts';
import { COMPOSER } from './steps.ts';
import { until } from './until.ts';

/** Where a page goes: through links of its own, one after another within the tick, or through its history. */
export type Going = { through: string[]; slow: number } | 'back' | 'forward';

/** What happens in one tick of the page: typing, then pressing save, then leaving, each only if named. */
export interface Tick {
  types?: string | undefined;
  saves?: boolean | undefined;
  goes?: Going | undefined;
}

/** Which person the address names, and what the panel calls them: '' while it names nobody or is not there. */
export interface Place {
  vanity: string;
  title: string;
}

/** Where a tick was done, and whom the address names after it. */
export type Done = Place & { next: string };

/** What the page's own world was let reach, for a tick. */
type Handed = { handed?: HTMLTextAreaElement | null };

/**
 * Does all of it within one tick, so that nothing the panel sends can be answered before the page has moved on, and
 * says where it was done. Typing is the browser's own (`execCommand`, which makes trusted events), at the end of the
 * composer that stands there now. Resolves when the address is the next one; the page's content may be later.
 */
export async function oneTick(page: Page, { types = '', saves = false, goes }: Tick): Promise<Done> {
  const deed = {
    types,
    saves,
    steps: goes === 'back' ? -1 : goes === 'forward' ? 1 : 0,
    links: typeof goes === 'object' ? goes.through.map((vanity) => pathOf({ vanity })) : [],
    slow: typeof goes === 'object' ? goes.slow : 0,
  };
  const look = async () => {
    if ((types || saves) && !(await handOver(page))) return undefined;
    return (await page.evaluate(inThePage, deed)) ?? undefined;
  };
  return until('there is a composer to type into', look, { seen: () => page.url() });
}

/** Lets the page's own world reach the composer, which no page can do by itself. */
async function handOver(page: Page): Promise<boolean> {
  const frame = await findPanelFrame(page);
  const reach = (one: Frame) =>
    one.evaluate((selector) => {
      const composer = document.querySelector<HTMLTextAreaElement>(selector);
      (window.parent as Handed).handed = composer;
      return composer !== null;
    }, COMPOSER);
  return frame ? reach(frame).catch(() => false) : false; // it may go away meanwhile
}

/** Runs in the page, up to its `await` in one tick; no named function may stand in it (tsx would give it a helper). */
async function inThePage(deed: {
  types: string;
  saves: boolean;
  steps: number;
  links: string[];
  slow: number;
}): Promise<Done | null> {
  const world = window as unknown as Handed & {
    __demoDelay: number;
    navigation: { canGoBack: boolean; canGoForward: boolean };
  };
  const done = { vanity: decodeURI(location.pathname).split('/')[2] ?? '', title: '', next: '' };
  if (deed.types || deed.saves) {
    const composer = world.handed;
    if (!composer?.ownerDocument.defaultView) return null; // the panel of another person by now
    done.title = composer.ownerDocument.querySelector('h1:not(.soft)')?.textContent ?? '';
    composer.focus();
    composer.setSelectionRange(composer.value.length, composer.value.length);
    if (deed.types) composer.ownerDocument.execCommand('insertText', false, deed.types);
    if (deed.saves) composer.form?.requestSubmit();
  }
  world.__demoDelay = deed.slow;
  for (const path of deed.links) {
    const link = document.createElement('a');
    link.href = path;
    document.body.append(link);
    link.click();
    link.remove();
  }
  if ((deed.steps < 0 && world.navigation.canGoBack) || (deed.steps > 0 && world.navigation.canGoForward)) {
    const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(deed.steps);
    await moved;
  }
  return { ...done, next: decodeURI(location.pathname).split('/')[2] ?? '' };
}

/** Puts the cursor in the composer, where there is one, and says about whom it is; for keys pressed afterwards. */
export async function focusComposer(page: Page): Promise<Place | undefined> {
  const frame = await findPanelFrame(page);
  return frame && placeIn(frame, COMPOSER);
}

/** Whom the address names, and what the panel calls them, in one and the same tick; undefined while it is not there. */
export async function lookAtPanel(page: Page): Promise<Place | undefined> {
  const frame = await findPanelFrame(page);
  return frame && placeIn(frame);
}

function placeIn(frame: Frame, focus = ''): Promise<Place | undefined> {
  return frame
    .evaluate((selector) => {
      const composer = selector && document.querySelector<HTMLTextAreaElement>(selector);
      if (composer === null) return undefined;
      if (composer) {
        composer.focus();
        composer.setSelectionRange(composer.value.length, composer.value.length);
      }
      return {
        vanity: decodeURI(window.parent.location.pathname).split('/')[2] ?? '',
        title: document.querySelector('h1:not(.soft)')?.textContent ?? '',
      };
    }, focus)
    .catch(() => undefined); // it went away meanwhile
}
