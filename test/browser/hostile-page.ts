/** What a hostile page has come by. */
export interface Haul {
  /** 'keydown at <div>': every event heard in capture at `window` or `document`, with its target, and how often. */
  heard: Record<string, number>;
  /** Every text that an event or the page itself brought home. */
  texts: string[];
  /** What the browser's own counts of events say has happened in this page. */
  counted: Record<string, number>;
  /** What Event Timing told: 'event keydown', 'first-input pointerdown'. */
  timed: string[];
  /** Whether `window.find` says that a word is on the page: here, and with "search in frames". */
  found: Record<string, { here: boolean; inFrames: boolean }>;
}

/** The doings of a hostile page, from outside by `page.evaluate`. */
export interface Spy {
  /** Forgets what was heard while the page was loading. */
  begin(): void;
  /** From now on, on every tick: selects, copies, inserts, searches for the word; and reads all there is to read. */
  pry(word: string): void;
  /** Stops prying. */
  rest(): void;
  /** Throws its own document away and writes another, as `document.open()` does, and goes on listening. */
  reopen(): void;
  /** All that it has come by; `words` are searched for on the page. */
  haul(words: string[]): Haul;
}

declare global {
  interface Window {
    spy: Spy;
  }
}

/** The page with the spy in it, before anything else runs there. */
export function hostile(html: string): string {
  return html.replace('<head>', `<head><script>(${becomeSpy})()</script>`);
}

// Runs in the page as it stands here: nothing from outside it may be named.
function becomeSpy(): void {
  const texts = new Set<string>();
  const timed = new Set<string>();
  let heard: Record<string, number> = {};
  let before: Record<string, number> = {};
  let prying: ReturnType<typeof setInterval>[] = [];

  const { find } = window as unknown as { find(word: string, ...options: boolean[]): boolean };
  const search = (word: string, inFrames: boolean) =>
    find.call(window, word, false, false, true, false, inFrames);
  const counts = (): Record<string, number> => ({
    ...Object.fromEntries(performance.eventCounts as unknown as Map<string, number>),
    interactions: (performance as { interactionCount?: number }).interactionCount ?? 0,
  });
  const nameOf = (target: unknown) =>
    target === window ? 'window' : target instanceof Node ? target.nodeName.toLowerCase() : String(target);
  const tell = (what: string, told: unknown) => {
    if (told !== null && told !== undefined && String(told) !== '') texts.add(`${what}: ${told}`);
  };

  const hear = (event: Event) => {
    const what = `${event.type} at ${nameOf(event.target)}`;
    heard[what] = (heard[what] ?? 0) + 1;
    for (const name in event) {
      const told = (event as unknown as Record<string, unknown>)[name];
      if (typeof told === 'string') tell(`${event.type}.${name}`, told);
      if (told instanceof DataTransfer) tell(`${event.type}.${name}`, told.getData('text/plain'));
    }
    for (const node of event.composedPath()) tell(`path of ${event.type}`, nameOf(node));
  };
  const listen = () => {
    const types = new Set(
      'focusin focusout textInput compositionstart compositionupdate compositionend'.split(' '),
    );
    for (const source of [window, document, HTMLElement.prototype, HTMLBodyElement.prototype])
      for (const name in source) if (name.startsWith('on')) types.add(name.slice(2));
    for (const type of types) {
      if (type.startsWith('device')) continue; // how the machine is held
      for (const place of [window, document]) place.addEventListener(type, hear, { capture: true });
    }
  };

  const grab = (word: string) => {
    for (const command of ['selectAll', 'copy', 'insertText']) document.execCommand(command, false, 'spied');
    tell('selected', getSelection());
    if (search(word, false)) tell('found', word);
    getSelection()?.removeAllRanges();
  };
  const readNode = (node: Node) => {
    tell('text', node.nodeValue);
    if (node instanceof Element) {
      for (const { name, value } of node.attributes) tell(name, value);
      node.shadowRoot?.childNodes.forEach(readNode);
    }
    node.childNodes.forEach(readNode);
  };
  const readPage = () => {
    readNode(document);
    tell('markup', document.documentElement.outerHTML);
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      tell('sheet', sheet.href);
      for (const rule of sheet.cssRules) tell('rule', rule.cssText);
    }
    for (const { entryType, name } of performance.getEntries()) tell(entryType, name);
    for (let x = innerWidth - 300; x < innerWidth; x += 60)
      for (let y = 10; y < innerHeight; y += 90) {
        tell('caret', document.caretPositionFromPoint(x, y)?.offsetNode.textContent);
        for (const element of document.elementsFromPoint(x, y)) tell('at point', element.textContent);
      }
  };

  const observer = new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries()) timed.add(`${entryType} ${name}`);
  });
  for (const type of ['event', 'first-input'])
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  listen();

  window.spy = {
    begin() {
      heard = {};
      texts.clear();
      timed.clear();
      before = counts();
    },
    pry(word) {
      prying = [setInterval(grab, 0, word), setInterval(readPage, 250)];
    },
    rest: () => prying.forEach(clearInterval),
    reopen() {
      document.open();
      document.write('<!doctype html><title>Another page</title><body><main>Everything is gone.</main>');
      document.close();
      listen(); // opening erased every listener of window and document
    },
    haul: (words) => {
      readPage();
      const risen = Object.entries(counts()).map(
        ([type, count]) => [type, count - (before[type] ?? 0)] as const,
      );
      return {
        heard,
        texts: [...texts],
        counted: Object.fromEntries(risen.filter(([, count]) => count > 0)),
        timed: [...timed],
        found: Object.fromEntries(
          words.map((word) => [word, { here: search(word, false), inFrames: search(word, true) }]),
        ),
      };
    },
  };
}
