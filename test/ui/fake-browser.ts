import type { Glimpse, Unread } from '../../src/domain/glimpse.ts';
import { getMessage } from './catalogue.ts';
import type { FakeBackground } from './fake-background.ts';

/** A tab of the fake browser. `page` is what its content script reads; undefined where there is none. */
export interface FakeTab {
  id: number;
  windowId: number;
  url?: string;
  title?: string;
  active?: boolean;
  status: 'complete' | 'loading';
  page?: Glimpse | Unread;
}

type Listener = (...said: never[]) => void;

interface Asked {
  origins?: string[];
  permissions?: string[];
}

const all = ({ origins = [], permissions = [] }: Asked) => [...origins, ...permissions];

/** The parts of a browser's extension API that Tend's views use, over a background in memory. */
export class FakeBrowser {
  tabs: FakeTab[] = [];
  shortcut = 'Alt+Shift+T';
  /** Pages the user has allowed, as match patterns, and permissions; and whether they say yes when asked. */
  allowed = new Set<string>();
  allows = true;
  /** What lies in `storage.session`. */
  session: Record<string, unknown> = {};
  /** What was done to tabs and windows, in order: 'focusPanel 1', 'create https://…'. */
  done: string[] = [];
  #moved = new Set<Listener>();
  readonly background: FakeBackground;

  constructor(background: FakeBackground) {
    this.background = background;
  }

  /** Puts a tab in sight. */
  show(tab: Partial<FakeTab>): FakeTab {
    for (const other of this.tabs) other.active = false;
    const shown = {
      id: this.tabs.length + 1,
      windowId: 1,
      active: true,
      status: 'complete' as const,
      ...tab,
    };
    this.tabs = [...this.tabs.filter((other) => other.id !== shown.id), shown];
    for (const moved of this.#moved) (moved as () => void)();
    return shown;
  }

  /** The object the views find as `globalThis.browser`. */
  native() {
    const listeners = {
      addListener: (one: Listener) => this.#moved.add(one),
      removeListener: (one: Listener) => this.#moved.delete(one),
    };
    const quiet = { addListener: () => {}, removeListener: () => {} };
    return {
      i18n: { getMessage },
      runtime: {
        id: 'tend',
        getManifest: () => ({ version: '1.2.3' }),
        sendMessage: this.background.answer,
        onMessage: quiet,
        getURL: (path: string) => path,
      },
      storage: {
        local: { get: async () => ({}), onChanged: this.background.changes },
        session: {
          get: async (key: string) => ({ [key]: structuredClone(this.session[key]) }),
          set: async (more: object) => void Object.assign(this.session, structuredClone(more)),
        },
      },
      tabs: {
        query: async ({ active }: { active?: boolean }) =>
          this.tabs.filter((tab) => (active ? tab.active : tab.url)),
        create: async ({ url }: { url: string }) => this.#do(`create ${url}`),
        update: async (id: number) => this.#do(`show ${id}`),
        reload: async (id: number) => this.#do(`reload ${id}`),
        sendMessage: async (id: number, { push }: { push: string }) => {
          const page = this.tabs.find((tab) => tab.id === id)?.page;
          if (!page) throw new Error('Receiving end does not exist.');
          if (push === 'focusPanel') return this.#do(`focusPanel ${id}`);
          return push === 'ping' ? { here: true } : page;
        },
        onActivated: listeners,
        onUpdated: quiet,
      },
      windows: {
        getCurrent: async () => ({ id: 1 }),
        update: async (id: number) => this.#do(`window ${id}`),
      },
      commands: { getAll: async () => [{ name: 'focus-panel', shortcut: this.shortcut }] },
      permissions: {
        contains: async (asked: Asked) => all(asked).every((one) => this.#isGiven(one)),
        request: async (asked: Asked) => {
          if (this.allows) for (const one of all(asked)) this.allowed.add(one);
          return this.allows;
        },
        remove: async (asked: Asked) => {
          for (const one of all(asked)) this.allowed.delete(one);
          return true;
        },
      },
      sidebarAction: { open: async () => this.#do('sidebar') },
    };
  }

  /** Makes it the browser of this world. */
  install(): this {
    // webextension-polyfill asks for both before it lets itself be imported, and then keeps that one object.
    const host = globalThis as unknown as {
      browser?: object;
      chrome: object;
      importWords?: () => Promise<void>;
    };
    host.chrome = { runtime: { id: 'tend' } };
    host.importWords ??= async () => {}; // all words are in the catalogue
    host.browser = Object.assign(host.browser ?? {}, this.native());
    return this;
  }

  /** LinkedIn comes with Tend; a pattern of a whole site covers those of its hosts. */
  #isGiven(asked: string): boolean {
    const given = ['https://*.linkedin.com/*', ...this.allowed];
    return given.some((one) => one === asked || asked.endsWith(one.replace('https://*', '')));
  }

  #do(what: string): void {
    this.done.push(what);
  }
}
