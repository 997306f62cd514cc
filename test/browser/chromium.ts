import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { COMPOSER } from './panel-text.ts';
import { killProcessesOf, newProfile, removeProfile } from './profile.ts';
import { type Running, type Start, WELCOME } from './running.ts';
import { PATIENCE, until } from './until.ts';

/** Starts a Chromium-family browser that knows no other network than the demo's. */
export async function startChromium(start: Start, profile = start.profile ?? newProfile()): Promise<Running> {
  const browser = await launch(start, profile);
  const id = await browser.installExtension(start.extension);
  const origin = `chrome-extension://${id}`;

  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  /** A page of the extension in which none of its own code runs: the place to speak its API from. */
  const fromInside = async <Result>(speak: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await open(`${origin}/manifest.json`);
    const result = await speak(page);
    await page.close();
    return result;
  };
  const findWorker = (): Promise<WebWorker | null> | undefined =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin))
      ?.worker();
  const worker = async (): Promise<WebWorker> => {
    const alive = await findWorker();
    if (alive) return alive;
    await fromInside((page) => page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined)));
    return until('the service worker is awake', async () => (await findWorker()) ?? undefined);
  };
  const pageAt = async (what: string, matches: (url: string) => boolean): Promise<Page> => {
    const target = await browser
      .waitForTarget((one) => matches(one.url()), { timeout: PATIENCE })
      .catch(() => {
        throw new Error(`${what} did not open; open are ${browser.targets().map((one) => one.url())}`);
      });
    return target.asPage();
  };
  const openSidePanel = async (): Promise<Page> => {
    const path = await fromInside((page) =>
      page.evaluate(async () => {
        const { id: windowId } = await chrome.windows.getCurrent();
        await chrome.sidePanel.open({ windowId: windowId ?? chrome.windows.WINDOW_ID_CURRENT });
        return (await chrome.sidePanel.getOptions({})).path ?? '';
      }),
    );
    return pageAt('the side panel', (one) => one.startsWith(origin) && one.endsWith(path));
  };
  const stop = async () => {
    if (browser.connected) await browser.close().catch(() => undefined);
    killProcessesOf(profile);
  };

  return {
    family: 'chromium',
    browser,
    network: start.network,
    profile,
    origin,
    open,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    welcome: () => pageAt('the welcome page', (url) => url === `${origin}/${WELCOME}`),
    openPopup: async () => {
      const url = await (await worker()).evaluate(async () => {
        await chrome.action.openPopup();
        return chrome.action.getPopup({});
      });
      return pageAt('the popup', (one) => one === url);
    },
    openSidePanel,
    typeInSidePanel: async (text) => {
      const side = await openSidePanel();
      await side.waitForSelector(COMPOSER, { visible: true, timeout: PATIENCE });
      await side.focus(COMPOSER);
      await side.keyboard.type(text);
      await side.keyboard.down('Control');
      await side.keyboard.press('Enter');
      await side.keyboard.up('Control');
    },
    opened: (part) => pageAt(part, (url) => url.startsWith(origin) && url.includes(part)),
    pressInContextMenu: async (page, entry) => {
      const tab = { url: page.url(), title: await page.title() };
      await (await worker()).evaluate(
        async (menuItemId, there) => {
          await chrome.contextMenus.update(menuItemId, {}); // the item is there
          const { onClicked } = chrome.contextMenus as unknown as {
            onClicked: { dispatch(...told: object[]): void };
          };
          onClicked.dispatch({ menuItemId, pageUrl: there.url }, there);
        },
        entry,
        tab,
      );
    },
    badge: async () => (await worker()).evaluate(() => chrome.action.getBadgeText({})),
    stopBackground: async () => {
      const stopped = await findWorker();
      await stopped?.close();
      // Whoever asks meanwhile has another one started at once.
      await until('the service worker has stopped', async () => {
        const now = await findWorker();
        if (!now || now !== stopped) return true;
        await now.close().catch(() => undefined); // one that was only just starting may not have heard it
        return undefined;
      });
    },
    isBackgroundAlive: async () => Boolean(await findWorker()),
    // Keys sent by the driver do not reach the browser's own shortcuts, so the event is given by the worker itself.
    command: async (name) =>
      (await worker()).evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
          command,
          tab,
        );
      }, name),
    press: async (frame, selector) => {
      await frame.page().bringToFront(); // in a tab that is not in sight nothing is laid out
      await frame
        .locator(selector)
        .setTimeout(PATIENCE)
        .click()
        .catch((cause) => {
          throw new Error(`${selector} could not be pressed in ${frame.url()}`, { cause });
        });
    },
    kill: () => killProcessesOf(profile),
    restart: async (changes = {}) => {
      await stop();
      return startChromium({ ...start, ...changes }, profile);
    },
    close: async () => {
      await stop();
      if (start.profile === undefined) removeProfile(profile);
    },
  };
}

function launch(
  { network, executable, zone, dark, window, features }: Start,
  profile: string,
): Promise<Browser> {
  return puppeteer.launch({
    executablePath: executable,
    headless: !window,
    pipe: true, // works where branded Chrome ignores --load-extension
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    timeout: 60_000,
    env: { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to be root's otherwise
      ...(window ? [] : ['--disable-gpu']),
      ...(dark ? ['--force-dark-mode'] : []),
      ...(features ? [`--enable-features=${features}`] : []),
      '--window-size=1280,900',
      '--screen-info={1600x1200}', // headless it is 800 by 600, and cuts the popup off
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The lists under the address bar are pages that start in a process of their own: a third of a browser's start.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      // Every name and every port leads to the demo network, which refuses and records what is not linkedin.com.
      `--host-resolver-rules=MAP * 127.0.0.1:${network.port}, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${network.keyHash}`,
    ],
  });
}
