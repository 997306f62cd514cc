import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A page in which the script runs; its parts that it looks at, and nothing else. */
const page = { href: '', navigation: new EventTarget() };
const asked: string[] = [];

/** How the browser takes a message. */
let send: () => Promise<unknown>;

beforeEach(() => {
  asked.length = 0;
  page.navigation = new EventTarget();
  const location = {
    get href() {
      return page.href;
    },
    get pathname() {
      return new URL(page.href).pathname;
    },
  };
  const document = Object.assign(new EventTarget(), { title: 'A page' });
  const sendMessage = ({ ask }: { ask: string }) => {
    asked.push(ask);
    return send();
  };
  const chrome = { runtime: { sendMessage, onMessage: { addListener: () => undefined } } };
  for (const [name, value] of Object.entries({ location, document, chrome, window: page }))
    vi.stubGlobal(name, value);
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

async function begin(href: string): Promise<void> {
  page.href = href;
  await import('../../src/content/detect.ts');
  await settled();
}

async function goTo(href: string): Promise<void> {
  page.href = href;
  page.navigation.dispatchEvent(new Event('currententrychange'));
  await settled();
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

const MARA = 'https://www.linkedin.com/in/mara-okafor/';
const FEED = 'https://www.linkedin.com/feed/';

test('a page that becomes a profile asks who it is, and for the panel; another asks nothing', async () => {
  send = async () => ({ ok: true, value: {} });
  await begin(FEED);
  expect(asked).toEqual([]);
  await goTo(MARA);
  expect(asked).toEqual(['openPanel', 'loadParts']);
});

test('where the question is refused, as in recovery, the panel is asked for all the same', async () => {
  send = async () => ({ ok: false, error: { code: 'in-recovery' } });
  await begin(FEED);
  await goTo(MARA);
  expect(asked).toEqual(['openPanel', 'loadParts']);
});

/** As browsers say that the extension was updated or removed under the page (Chromium 156 throws at once). */
const orphaned: [string, () => Promise<unknown>][] = [
  [
    'throws at once',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
  ['is rejected', () => Promise.reject(new Error('Extension context invalidated.'))],
];

test.each(orphaned)(
  'an orphan’s question that %s troubles the page with nothing, and is tried again at the next address',
  async (_, fails) => {
    send = fails;
    await begin(MARA); // or the import is rejected
    await goTo(FEED);
    asked.length = 0;
    await goTo(MARA); // or the listener throws, which fails the run
    expect(asked[0]).toBe('openPanel');
    asked.length = 0;
    send = async () => ({ ok: true, value: {} });
    await goTo(MARA);
    expect(asked, 'the same address too').toEqual(['openPanel', 'loadParts']);
  },
);
