import type { Browser, Frame, Page } from 'puppeteer-core';
import type { DemoNetwork } from './demo-network.ts';

/** The page that Tend opens when it is installed, by its path in the build. */
export const WELCOME = 'src/dashboard/index.html';

/** How a browser is started for a test or the tour. */
export interface Start {
  network: DemoNetwork;
  /** The built extension's folder. */
  extension: string;
  /** Path of the browser. */
  executable: string;
  /** A profile to use, kept at close; else a new one, thrown away at close. */
  profile?: string;
  /** IANA name of the time zone the browser lives in; the machine's own if left out. */
  zone?: string;
  /** What `prefers-color-scheme` says; light if left out. */
  dark?: boolean;
  /** With a window on the screen. */
  window?: boolean;
  /** Parts of Chromium that are on beside those that are anyway. */
  features?: string;
}

/** A browser with Tend in it, on the demo network and nowhere else. The same words for Chromium and Firefox. */
export interface Running {
  family: 'chromium' | 'firefox';
  browser: Browser;
  network: DemoNetwork;
  profile: string;
  /** 'chrome-extension://…' or 'moz-extension://…', without a slash at the end. */
  origin: string;
  /** A new tab at that address, once its document is there. */
  open(url: string): Promise<Page>;
  /** A page of the extension, by its path in the build, as a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** The page that Tend opened when it was installed. In Firefox no driver finds it: there the same page, as a tab. */
  welcome(): Promise<Page>;
  /** The real popup of the toolbar button. In Firefox no driver reaches into it: there its page, as a tab. */
  openPopup(): Promise<Page>;
  /** The browser's own side panel in the window of the page. In Firefox as above. */
  openSidePanel(): Promise<Page>;
  /** The page of Tend's own that it opened itself at an address with this in it. In Firefox the same page, as a tab. */
  opened(part: string): Promise<Page>;
  /** Presses Tend's entry of that id in the context menu of the page; in Chromium, whose menu no driver presses, the event. */
  pressInContextMenu(page: Page, entry: string): Promise<void>;
  /** Opens the browser's own side panel where it is not open, types a note where its cursor is, and saves it by keys. */
  typeInSidePanel(text: string): Promise<void>;
  /** Text of the badge on the toolbar button. */
  badge(): Promise<string>;
  /** Ends the background, as the browser does after 30 idle seconds; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Whether the background is alive now. Asking does not wake it. */
  isBackgroundAlive(): Promise<boolean>;
  /** What happens when the keyboard command of this name is pressed in the active tab. */
  command(name: string): Promise<void>;
  /** A real click on something in the page or in a frame of it. */
  press(frame: Frame, selector: string): Promise<void>;
  /** Ends every process of the browser at once, as a crash would. `restart` or `close` afterwards. */
  kill(): void;
  /** Ends the browser (if it still runs) and starts it again with the same profile. */
  restart(changes?: Partial<Pick<Start, 'zone' | 'dark'>>): Promise<Running>;
  close(): Promise<void>;
}
