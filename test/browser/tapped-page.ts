/** What passed through the functions that a page has patched. */
export interface Taken {
  texts: Record<string, true>;
  /** Shadow roots, frames, and windows and documents of frames. */
  caught: Record<string, true>;
  take(what: string, told: unknown): void;
  /** Does what the page does for itself, of which nothing is taken. */
  untold<Result>(act: () => Result): Result;
}

declare global {
  interface Window {
    taken: Taken;
  }
}

/**
 * Patches all that the panel might be made and filled by, and listens at `window` in capture. Runs in the page as it
 * stands here, before anything else does: nothing from outside it may be named.
 */
export function becomeTapped(): void {
  const texts: Record<string, true> = {};
  const caught: Record<string, true> = {};
  const { apply, ownKeys } = Reflect;
  const kindOf = Object.prototype.toString;
  let open = 0;

  const take = (what: string, told: unknown) => {
    if (typeof told === 'string' && told.length < 300) texts[`${what}: ${told}`] = true;
    const kind: string = apply(kindOf, told, []);
    // Another window's are of other classes. Of a document that was only parsed nothing is shown.
    if (/ShadowRoot|HTMLIFrameElement|Window|HTMLDocument/.test(kind) && told !== window && told !== document)
      if ((told as Document).defaultView !== null) caught[`${what}: ${kind}`] = true;
  };
  /** Every function and every property of it tells what goes in and comes out. */
  const tap = (name: string, owner: object) => {
    for (const key of ownKeys(owner)) {
      const is = Object.getOwnPropertyDescriptor(owner, key);
      if (key === 'constructor' || !is?.configurable) continue;
      const what = `${name}.${String(key)}`;
      for (const part of ['value', 'get', 'set'] as const) {
        const original = is[part];
        if (typeof original !== 'function') continue;
        is[part] = function (this: unknown, ...given: unknown[]) {
          const result = apply(original, this, given);
          if (open > 0) return result; // what the taking itself calls
          open++;
          take(what, this);
          for (let at = 0; at < given.length; at++) take(what, given[at]);
          take(what, result);
          open--;
          return result;
        };
      }
      Object.defineProperty(owner, key, is);
    }
  };
  // biome-ignore format: one below the other they would be half the file
  const classes = [EventTarget, Node, Element, HTMLElement, Document, DocumentFragment, ShadowRoot, HTMLIFrameElement,
    HTMLTextAreaElement, HTMLInputElement, CSSStyleSheet, MutationObserver, Event, UIEvent, KeyboardEvent, InputEvent,
    MessageEvent, Promise, CustomElementRegistry, History, Storage, MessagePort];
  for (const one of classes) tap(one.name, one.prototype);
  tap('JSON', JSON);
  tap('Promise', Promise);

  const TYPES = 'keydown keypress keyup beforeinput input change paste copy click message'.split(' ');
  for (const type of TYPES)
    window.addEventListener(
      type,
      (event) => take(type, String((event as KeyboardEvent).key ?? (event as InputEvent).data)),
      true,
    );

  const untold = <Result>(act: () => Result): Result => {
    open++;
    try {
      return act();
    } finally {
      open--;
    }
  };
  window.taken = { texts, caught, take, untold };
}
