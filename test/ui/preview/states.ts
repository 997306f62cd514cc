import dashboard from '../../../src/dashboard/dashboard.css?inline';
import popup from '../../../src/popup/popup.css?inline';
import sidebar from '../../../src/sidebar/sidebar.css?inline';
import type { FakeBackground } from '../fake-background.ts';
import type { FakeBrowser } from '../fake-browser.ts';
import { glimpseOf } from '../fake-home.ts';
import { TODAY } from '../fake-routes.ts';
import { BACKUP_STATES } from './backup-states.tsx';
import { PANEL_STATES } from './panel-states.ts';

type Show = (background: FakeBackground, browser: FakeBrowser) => Promise<void> | void;

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
async function load(name: keyof typeof PAGES): Promise<void> {
  const { body, css, run } = PAGES[name];
  document.body.innerHTML = body;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  await run();
}

const MARA = {
  url: 'https://www.linkedin.com/in/mara-okafor/',
  title: '(3) Mara Okafor | LinkedIn',
  page: glimpseOf('mara-okafor', {}),
};

function people(background: FakeBackground): void {
  const meet = (handle: string, fullName: string, due: string, why: string, note?: string) => {
    background.keep(handle, { fullName });
    background.followUp(handle, due, why);
    if (note) background.note(handle, note);
  };
  meet(
    'tomas-brandt',
    'Tomás Brandt',
    '2026-11-04',
    'ask about hiring',
    'Norte grows its design team in spring.',
  );
  meet(
    'mara-okafor',
    'Mara Okafor',
    TODAY,
    'ask how the half marathon went',
    'Prefers voice calls before 10:00.',
  );
  meet('elena-krylova', 'Елена Крылова', TODAY, 'birthday');
  meet(
    'priya-shah',
    'Priya Shah',
    TODAY,
    'send the portfolio notes',
    'Moves to Lisbon in March; looks for a flat near the river.',
  );
  meet('jun-li', 'Jun Li', '2026-11-25', '', 'Met at the UXR conference.');
  meet('layla-haddad', 'ليلى حداد', '2026-11-27', 'متابعة الدراسة');
}

const find = async (text: string) => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const POPUP_STATES: Record<string, Show> = {
  full: async (background, browser) => {
    people(background);
    browser.show({});
    await load('popup');
  },
  person: async (background, browser) => {
    people(background);
    browser.show(MARA);
    await load('popup');
  },
  stranger: async (background, browser) => {
    people(background);
    browser.show({ ...MARA, url: 'https://www.linkedin.com/in/ines-faria/', title: 'Inês Faria | LinkedIn' });
    await load('popup');
  },
  reload: async (background, browser) => {
    people(background);
    const { page, ...tab } = MARA;
    browser.show(tab);
    await load('popup');
  },
  empty: async (_, browser) => {
    browser.show({});
    browser.shortcut = '';
    await load('popup');
  },
  unchosen: async (background) => {
    background.home = undefined;
    await load('popup');
  },
  found: async (background) => {
    people(background);
    await load('popup');
    await find('ar');
  },
  none: async (background) => {
    people(background);
    await load('popup');
    await find('zoe');
  },
};

const SIDEBAR_STATES: Record<string, Show> = {
  person: async (background, browser) => {
    background.home = 'sidebar';
    people(background);
    browser.show(MARA);
    await load('sidebar');
  },
  reload: async (background, browser) => {
    background.home = 'both';
    const { page, ...tab } = MARA;
    browser.show(tab);
    await load('sidebar');
  },
  noProfile: async (background, browser) => {
    background.home = 'sidebar';
    browser.show({});
    await load('sidebar');
  },
  inPage: async () => load('sidebar'),
  unchosen: async (background) => {
    background.home = undefined;
    await load('sidebar');
  },
};

const DASHBOARD_STATES: Record<string, Show> = {
  first: async (background) => {
    background.home = undefined;
    await load('dashboard');
  },
  chosen: async (background, browser) => {
    background.home = undefined;
    browser.tabs = [{ id: 1, windowId: 1, url: MARA.url, status: 'complete' }];
    await load('dashboard');
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.querySelector<HTMLElement>('input[type=radio]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    document.querySelector<HTMLElement>('[type=submit]')?.click();
  },
  later: async () => load('dashboard'),
};

/** Every picture the preview can show, by view and state. */
export const STATES: Record<string, Record<string, Show>> = {
  panel: PANEL_STATES,
  popup: POPUP_STATES,
  sidebar: SIDEBAR_STATES,
  dashboard: DASHBOARD_STATES,
  backup: BACKUP_STATES,
};
