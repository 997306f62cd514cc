/** The parts of the WebExtension API that the background speaks to, in memory. Stands in for the polyfill. */

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
Object.assign(globalThis, { chrome: { sidePanel: { setOptions: async () => undefined } } });

const silent = { addListener: () => undefined, removeListener: () => undefined };

export const ORIGIN = 'chrome-extension://tend/';

/** Addresses of the open tabs, by id. */
export const openTabs = new Map<number, string>();

const fake = {
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
    get: async (id: number) => {
      const url = openTabs.get(id);
      if (url === undefined) throw new Error('No tab with id');
      return { id, url };
    },
  },
  windows: { get: async (id: number) => ({ id }) },
  action: {
    badge: '',
    setBadgeBackgroundColor: async () => undefined,
    async setBadgeText({ text }: { text: string }) {
      fake.action.badge = text;
    },
  },
  alarms: {
    onAlarm: silent,
    made: new Map<string, { scheduledTime?: number }>(),
    get: async (name: string) => fake.alarms.made.get(name),
    create: (name: string, { when }: { when?: number }) => {
      fake.alarms.made.set(name, when === undefined ? {} : { scheduledTime: when });
    },
  },
  commands: { onCommand: silent },
  scripting: { executeScript: async () => [] },
};

/** Starts with nothing open and nothing stored. */
export function freshBrowser(): typeof fake {
  fake.storage.session.values = {};
  fake.storage.local.values = {};
  fake.action.badge = '';
  fake.alarms.made.clear();
  openTabs.clear();
  return fake;
}

export default fake;
