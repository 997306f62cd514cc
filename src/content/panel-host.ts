import type { PanelShape } from '../api/contract.ts';
import { say } from '../words/index.ts';
import type { PageRoom } from './page-room.ts';

/** How often the panel comes back when the page removes it; after that it stays away until the next profile. */
const RETURNS = 5;

/** Width of the collapsed tab and height of it, in CSS pixels. */
const TAB = { width: 36, height: 120 };

/** The place of the panel in the page. */
export interface PanelHost {
  /** Stands where there is room, in this shape. */
  place(room: PageRoom, shape: PanelShape): void;
  /** Adds the style of the late parts. */
  style(css: string): void;
  element: HTMLElement;
}

/**
 * Puts a bare element beside the page's own roots: in it a closed shadow root, in that an `about:blank` frame whose
 * document no listener, selection or search of the page reaches (measured in both browsers). `draw` gets
 * the frame's body, and again a new one when the frame was made anew because the page moved or removed it.
 */
export function hostPanel(signal: AbortSignal, css: string, draw: (root: HTMLElement) => void): PanelHost {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: 'closed' });
  const outer = new CSSStyleSheet();
  // Out of sight until its place is known.
  outer.replaceSync(
    ':host { all: initial !important; position: fixed !important; visibility: hidden !important }',
  );
  shadow.adoptedStyleSheets = [outer];
  const frame = document.createElement('iframe');
  let drawnIn: Document | null = null;
  let dir = '';
  let late = '';
  const style = (more: string) => {
    late = more;
    if (drawnIn) furnish(drawnIn, css + late, dir);
  };
  const fill = () => {
    const inner = frame.contentDocument;
    if (!inner?.body || inner === drawnIn || signal.aborted) return;
    drawnIn = inner;
    style(late);
    draw(inner.body);
  };
  // Chromium fires this while the frame is appended; Firefox later, with another document.
  frame.addEventListener('load', fill, { signal });
  shadow.append(frame);
  document.documentElement.append(element);
  fill();
  comeBack(element, signal, fill);
  // In a task of its own: taking a frame out is most of what leaving costs, and the page's own script would wait for it.
  signal.addEventListener('abort', () => setTimeout(() => element.remove()));
  const place = (room: PageRoom, shape: PanelShape) => {
    outer.replaceSync(outerSheet(room, shape));
    dir = room.rtl ? 'rtl' : 'ltr';
    if (drawnIn) drawnIn.documentElement.dir = dir;
  };
  return { element, place, style };
}

/** What the frame's document needs before the panel is drawn in it. */
function furnish(inner: Document, css: string, dir: string): void {
  const view = inner.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  inner.adoptedStyleSheets = [sheet];
  inner.title = say('app_short');
  // The side at which the panel stands; the direction of its words stands in the panel itself.
  Object.assign(inner.documentElement, { lang: say('language'), dir });
}

/** Returns a bounded number of times when the page takes the element out or elsewhere, `document.open()` included. */
function comeBack(element: HTMLElement, signal: AbortSignal, fill: () => void): void {
  let left = RETURNS;
  const observer = new MutationObserver(() => {
    if (!document.documentElement || element.parentNode === document.documentElement || left-- <= 0) return;
    document.documentElement.append(element);
    observe();
    fill();
  });
  const observe = () => {
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The host's own style. `!important` because a page's rule for `div` would win over `:host` otherwise. */
function outerSheet(room: PageRoom, shape: PanelShape): string {
  const side = room.rtl ? 'left' : 'right';
  const upright = shape.collapsed
    ? `top: calc(50% - ${TAB.height / 2}px); height: ${TAB.height}px; width: ${TAB.width}px`
    : `top: ${room.top}px; height: calc(100% - ${room.top + room.bottom}px); width: min(${shape.width}px, 100vw)`;
  const rules = `all: initial; display: ${room.dialog ? 'none' : 'block'}; position: fixed; z-index: 400; ${side}: ${room.end}px; ${upright}`;
  return `:host { ${rules.replaceAll(/(;|$)/g, ' !important$1')} }iframe{border:0;width:100%;height:100%;display:block;color-scheme:${room.dark ? 'dark' : 'light'}}`;
}
