import { type ComponentChild, h, render } from 'preact';

/** Runs in a page as a content script of the empty extension: draws with Preact what Tend's panel is made of. */

/** A text, or an element with its attributes and what is in it. */
export type Node = string | [tag: string, attributes: Record<string, string>, inner: Node[]];

/** What stood in the panel when it was first painted. */
export interface Drawn {
  css: string;
  width: number;
  height: number;
  nodes: Node[];
}

const vnode = (node: Node): ComponentChild =>
  typeof node === 'string' ? node : h(node[0], node[1], ...node[2].map(vnode));

/** Draws it anew, in a frame as the panel has; gives back its element. */
export function draw({ css, width, height, nodes }: Drawn): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position: fixed; top: 0; right: 0; width: ${width}px; height: ${height}px; z-index: 400`;
  const shadow = element.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border: 0; width: 100%; height: 100%; display: block';
  shadow.append(frame);
  document.documentElement.append(element);
  const inner = frame.contentDocument as Document;
  const view = inner.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  inner.adoptedStyleSheets = [sheet];
  render(nodes.map(vnode), inner.body);
  return element;
}
