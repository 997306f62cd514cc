import type { FakeBackground } from '../fake-background.ts';
import { glimpseOf } from '../fake-home.ts';
import { TODAY } from '../fake-routes.ts';
import { friends, many, unfoldFirst } from './agenda-people.ts';
import { BACKUP_STATES } from './backup-states.tsx';
import { copied, DASHBOARD_STATES } from './dashboard-states.ts';
import { load, type Show } from './load.ts';
import { PANEL_STATES } from './panel-states.ts';
import { TODAY_STATES } from './today-states.ts';

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
  friends: async (background, browser) => {
    friends(background);
    browser.show({});
    await load('popup');
  },
  unfolded: async (background, browser) => {
    friends(background);
    browser.show({});
    await load('popup');
    await unfoldFirst();
  },
  many: async (background, browser) => {
    many(background);
    browser.show({});
    await load('popup');
  },
  one: async (background, browser) => {
    background.keep('mara-okafor', { fullName: 'Mara Okafor' });
    background.followUp('mara-okafor', TODAY, 'ask how the half marathon went');
    browser.show({});
    await load('popup');
  },
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
  doubt: async (background, browser) => {
    people(background);
    background.doubt = { why: 'number', kept: 'Mara Okafor', seen: 'Ida Lind' };
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
  oldCopy: async (background, browser) => {
    people(background);
    browser.show({});
    Object.assign(background.copies.store, copied('2026-11-04', 42));
    await load('popup');
  },
  veryOldCopy: async (background, browser) => {
    people(background);
    browser.show({});
    Object.assign(background.copies.store, copied('2026-10-01', 42));
    await load('popup');
  },
  recovery: async (background) => {
    background.copies.store.recovery = { why: 'empty', expected: { notes: 4 }, found: {} };
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

/** Every picture the preview can show, by view and state. */
export const STATES: Record<string, Record<string, Show>> = {
  panel: PANEL_STATES,
  popup: POPUP_STATES,
  sidebar: SIDEBAR_STATES,
  dashboard: { ...DASHBOARD_STATES, ...TODAY_STATES },
  backup: BACKUP_STATES,
};
