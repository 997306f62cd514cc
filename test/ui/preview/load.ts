import dashboard from '../../../src/dashboard/dashboard.css?inline';
import popup from '../../../src/popup/popup.css?inline';
import sidebar from '../../../src/sidebar/sidebar.css?inline';
import type { FakeBackground } from '../fake-background.ts';
import type { FakeBrowser } from '../fake-browser.ts';

/** Puts people, tabs and the like where a state needs them, and shows it. */
export type Show = (background: FakeBackground, browser: FakeBrowser) => Promise<void> | void;

/** Tend's own pages: their markup, style and script. */
const PAGES = {
  popup: { body: '<div id="popup"></div>', css: popup, run: () => import('../../../src/popup/main.tsx') },
  sidebar: {
    body: '<div id="notice"></div><div id="place"></div>',
    css: sidebar,
    run: () => import('../../../src/sidebar/main.tsx'),
  },
  dashboard: { body: '', css: dashboard, run: () => import('../../../src/dashboard/main.tsx') },
};

/** Loads one of them into this page. */
export async function load(name: keyof typeof PAGES): Promise<void> {
  const { body, css, run } = PAGES[name];
  document.body.innerHTML = body;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  await run();
}
