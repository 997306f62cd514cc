/** The parts of the WebExtension API that the background speaks to, in memory. Stands in for the polyfill. */

import { getMessage } from '../ui/catalogue.ts';

class Area {
  values: Record<string, unknown> = {};
  async get(key: string | null) {
    if (key === null) return structuredClone(this.values);
    return key in this.values ? { [key]: structuredClone(this.values[key]) } : {};
  }
  async set(values: Record<string, unknown>) {
    Object.assign(this.values, structuredClone(values));
  }
  async remove(key: string) {
    delete this.values[key];
  }
  async clear() {
    this.values = {};
  }
}

// Chromium's side panel, which the polyfill does not know.
// `say` reads the words where a browser has them.
const i18n = { getMessage };
Object.assign(globalThis, { chrome: { i18n, sidePanel: { setOptions: async () => undefined } } });

const silent = { addListener: () => undefined, removeListener: () => undefined };

export const ORIGIN = 'chrome-extension://tend/';

/** Addresses of the open tabs, by id. */
export const openTabs = new Map<number, string>();

type Click = (id: string) => void;

/** Where listeners are kept. */
const heard = { clicks: new Set<Click>() };

interface Shown {
  title: string;
  message: string;
}

const notifications = {
  shown: [] as Shown[],
  onClicked: {
    addListener: (one: Click) => heard.clicks.add(one),
    hasListener: (one: Click) => heard.clicks.has(one),
  },
  create: async (_id: string, shown: Shown) => {
    notifications.shown.push(shown);
  },
  clear: async () => true,
  async click(id: string) {
    for (const listener of heard.clicks) listener(id);
    await new Promise((resolve) => setTimeout(resolve));
  },
};

const fake = {
  notifications,
  /** Gives the permission for notifications, or takes it away with its API. */
  allowNotifications(allowed = true) {
    Object.assign(fake, { notifications: allowed ? notifications : undefined });
  },
  permissions: { onAdded: { addListener: () => undefined } },
  /** What was opened, in order. */
  opened: [] as string[],
  i18n,
  runtime: {
    id: 'tend',
    getURL: (path: string) => ORIGIN + path,
    onMessage: silent,
    onInstalled: silent,
    onStartup: silent,
    sendMessage: async () => undefined,
  },
  storage: { session: new Area(), local: new Area() },
  tabs: {
    onRemoved: silent,
    create: async ({ url }: { url: string }) => {
      fake.opened.push(url);
    },
    update: async (id: number) => {
      fake.opened.push(`tab ${id}`);
    },
    /** Those whose page the browser has put to sleep. */
    discarded: new Set<number>(),
    query: async ({ discarded }: { discarded?: boolean } = {}) =>
      [...openTabs]
        .map(([id, url]) => ({ id, url, discarded: fake.tabs.discarded.has(id) }))
        .filter((tab) => discarded === undefined || tab.discarded === discarded),
    get: async (id: number) => {
      const url = openTabs.get(id);
      if (url === undefined) throw new Error('No tab with id');
      return { id, url };
    },
  },
  windows: {
    /** Whether the browser has a window at all. */
    open: true,
    get: async (id: number) => ({ id }),
    getAll: async () => (fake.windows.open ? [{ id: 1 }] : []),
    create: async ({ url }: { url: string }) => {
      fake.opened.push(`window ${url}`);
    },
  },
  action: {
    badge: '',
    /** The browser opens no popup by itself. */
    refuses: false,
    async openPopup() {
      if (fake.action.refuses) throw new Error('Could not find an active browser window.');
      fake.opened.push('popup');
    },
    setBadgeBackgroundColor: async () => undefined,
    async setBadgeText({ text }: { text: string }) {
      fake.action.badge = text;
    },
  },
  alarms: {
    onAlarm: silent,
    made: new Map<string, { scheduledTime?: number }>(),
    get: async (name: string) => fake.alarms.made.get(name),
    clear: async (name: string) => fake.alarms.made.delete(name),
    create: (name: string, { when }: { when?: number }) => {
      fake.alarms.made.set(name, when === undefined ? {} : { scheduledTime: when });
    },
  },
  commands: { onCommand: silent },
  contextMenus: {
    items: [] as { id: string; title: string; contexts: string[] }[],
    pressed: undefined as Pressed | undefined,
    onClicked: {
      addListener: (one: Pressed) => {
        fake.contextMenus.pressed = one;
      },
    },
    removeAll: async () => {
      fake.contextMenus.items = [];
    },
    create: (item: { id: string; title: string; contexts: string[] }) => {
      fake.contextMenus.items.push(item);
    },
  },
  scripting: {
    /** Tabs that were looked into, in order. */
    looked: [] as number[],
    /** Pages that do not answer. */
    hangs: false,
    /** What is selected in every page; undefined: nobody may look into any. */
    selected: '' as string | undefined,
    /** Scripts that were brought into pages, in order: 'words/de.js in 1'. */
    brought: [] as string[],
    async executeScript({ target, files }: { target: { tabId: number }; files?: string[] }) {
      if (files) {
        fake.scripting.brought.push(...files.map((file) => `${file} in ${target.tabId}`));
        return fake.scripting.hangs ? new Promise(() => undefined) : [];
      }
      fake.scripting.looked.push(target.tabId);
      if (fake.scripting.selected === undefined) throw new Error('Cannot access a chrome:// URL');
      return [{ result: fake.scripting.selected }];
    },
  },
};

type Pressed = (info: object, tab?: object) => void;

/** Starts with nothing open and nothing stored. */
export function freshBrowser(): typeof fake {
  fake.storage.session.values = {};
  fake.storage.local.values = {};
  fake.action.badge = '';
  fake.action.refuses = false;
  fake.windows.open = true;
  fake.alarms.made.clear();
  fake.contextMenus.items = [];
  Object.assign(fake.scripting, { looked: [], selected: '', brought: [], hangs: false });
  fake.tabs.discarded.clear();
  delete (globalThis as { tendWords?: unknown }).tendWords;
  notifications.shown = [];
  fake.opened = [];
  fake.allowNotifications(false);
  heard.clicks.clear();
  openTabs.clear();
  return fake;
}

export default fake;
