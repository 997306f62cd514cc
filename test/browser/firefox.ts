import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { bidiOf } from './firefox-bidi.ts';
import { typeInSidebar } from './firefox-sidebar.ts';
import { killProcessesOf, newProfile, removeProfile } from './profile.ts';
import { type Running, type Start, WELCOME } from './running.ts';
import { PATIENCE, until } from './until.ts';

/** Starts a Firefox that knows no other network than the demo's. */
export async function startFirefox(start: Start, profile = start.profile ?? newProfile()): Promise<Running> {
  const browser = await launch(start, profile);
  const id = await browser.installExtension(start.extension);
  const bidi = await bidiOf(browser);
  /** Something about our extension, asked inside the browser itself. */
  const ours = <Value>(question: string) =>
    bidi.insideBrowser<Value>(
      `(async (extension) => ${question})(WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension)`,
    );
  const origin = `moz-extension://${await ours('extension.uuid')}`;

  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    // puppeteer waits in vain for a page in the extension's process; its page object works there all the same.
    await bidi.navigate(page, `${origin}/${path}`);
    return page;
  };
  const stop = async () => {
    if (browser.connected) await browser.close().catch(() => undefined);
    killProcessesOf(profile);
  };

  return {
    family: 'firefox',
    browser,
    network: start.network,
    profile,
    origin,
    open,
    openExtensionPage,
    welcome: () => openExtensionPage(WELCOME),
    openPopup: async () =>
      openExtensionPage(await ours('new URL(extension.manifest.action.default_popup).pathname.slice(1)')),
    openSidePanel: async () =>
      openExtensionPage(
        await ours('new URL(extension.manifest.sidebar_action.default_panel).pathname.slice(1)'),
      ),
    opened: async (part) => {
      const tabs = 'gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)';
      const find = `${tabs}.find((one) => one.includes(${JSON.stringify(part)}))`;
      const url = await until(`Tend has opened ${part}`, () => bidi.insideBrowser<string>(find));
      return openExtensionPage(url.slice(origin.length + 1));
    },
    pressInContextMenu: async (page, entry) => {
      await page.bringToFront();
      await page.mouse.click(200, 200, { button: 'right' });
      const press = `(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const item = menu.querySelector('[id$="-menuitem-_${entry}"]');
        if (menu.state !== 'open' || !item) return null;
        menu.activateItem(item);
        return true;
      })()`;
      await until(
        `${entry} is in the context menu`,
        async () => (await bidi.insideBrowser(press)) ?? undefined,
      );
    },
    typeInSidePanel: async (text) => {
      await ours(`extension.shortcuts.onCommand('focus-panel') ?? null`);
      await typeInSidebar(bidi, text);
    },
    badge: () =>
      ours(`ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        .ExtensionParent.apiManager.global.browserActionFor(extension).action.getProperty(null, 'badgeText')`),
    // An event that comes meanwhile keeps it alive: then once more.
    stopBackground: async () => {
      const stop =
        'extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => extension.backgroundState)';
      await until('the background has stopped', async () => (await ours(stop)) === 'stopped' || undefined);
    },
    isBackgroundAlive: async () => (await ours('extension.backgroundState')) === 'running',
    command: async (name) => {
      await ours(`extension.shortcuts.onCommand(${JSON.stringify(name)}) ?? null`);
    },
    press: pressAt,
    kill: () => killProcessesOf(profile),
    restart: async (changes = {}) => {
      await stop();
      return startFirefox({ ...start, ...changes }, profile);
    },
    close: async () => {
      await stop();
      if (start.profile === undefined) removeProfile(profile);
    },
  };
}

/**
 * Clicks where the element stands on the screen. puppeteer finds the place of a frame by its element, and does not see
 * into a closed shadow root; Firefox itself knows where the frame's window is.
 */
async function pressAt(frame: Frame, selector: string): Promise<void> {
  await frame.page().bringToFront();
  const element = await frame
    .waitForSelector(selector, { visible: true, timeout: PATIENCE })
    .catch(() => null);
  if (!element) throw new Error(`${selector} could not be pressed in ${frame.url()}`);
  await element.evaluate((one) => one.scrollIntoView({ block: 'nearest' }));
  const inFrame = await element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const [inner, outer] = [await cornerOf(frame), await cornerOf(frame.page().mainFrame())];
  await frame.page().mouse.click(inFrame.x + inner.x - outer.x, inFrame.y + inner.y - outer.y);
}

function cornerOf(frame: Frame): Promise<{ x: number; y: number }> {
  return frame.evaluate(() => {
    const { mozInnerScreenX: x, mozInnerScreenY: y } = window as unknown as Record<string, number>;
    return { x: x ?? 0, y: y ?? 0 };
  });
}

function launch({ network, executable, zone, dark, window }: Start, profile: string): Promise<Browser> {
  const { port } = network;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: !window,
    userDataDir: profile,
    defaultViewport: null,
    timeout: 60_000,
    acceptInsecureCerts: true,
    env: { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) },
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      // Everything goes through the demo network, which refuses and records what is not linkedin.com.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'network.trr.mode': 5, // no names asked over HTTPS
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
}
