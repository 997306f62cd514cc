import { ask } from '../api/ask.ts';
import { activeTab, isReachable, type OpenTab, openProfile, panelShortcut } from '../api/browser.ts';
import type { PanelView } from '../api/contract.ts';
import { keepAgenda } from '../api/kept-agenda.ts';
import type { StoreState } from '../domain/copies.ts';
import type { Due } from '../domain/due.ts';
import type { Found } from '../domain/found.ts';
import type { Home } from '../domain/home.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { isProfileOf, isUnreadable, profileUrl, recognise } from '../sites/index.ts';
import type { SeenHandle } from '../sites/site.ts';
import { type AgendaModel, createAgenda } from '../ui/agenda/agenda-model.ts';
import { type DeedPlace, doerAt } from '../ui/deeds.ts';
import { heedLocale } from '../ui/locale.ts';
import { type Toasts, toasts } from '../ui/toasts.ts';
import { lastUndoer } from '../ui/undo-last.ts';
import { codeOf } from '../words/refusals.ts';
import type { LineKeys } from './keys.ts';
import { recall } from './recall.ts';

/** The person whose profile the tab in sight shows. */
export interface PersonHere {
  handle: SeenHandle;
  view: PanelView | undefined;
  /** The user's own profile, as far as it is known. */
  own: boolean;
}

/** Everything the popup knows. */
export interface Popup {
  /** Undefined until it is known; null when the user has not chosen. */
  home: Home | null | undefined;
  tab: OpenTab | undefined;
  /** A LinkedIn tab in which Tend's content script answers; undefined for tabs elsewhere. */
  reachable: boolean | undefined;
  /** The tab in sight has an address that cannot be read. */
  unreadable: boolean;
  here: PersonHere | undefined;
  agenda: AgendaModel;
  /** What was looked for, and who was found; undefined while nothing is looked for. */
  found: (Found & { text: string; days: NearDays }) | undefined;
  /** The text in the find field. */
  finding: string;
  /** How the store is, for the age of its copies; undefined until it is known. */
  store: StoreState | undefined;
  trouble: RefusalCode | undefined;
  shortcut: string | undefined;
  toasts: Toasts;
  refresh(): void;
  /** Asks how the store is and which key opens the panel, once; after the first paint, which it must not hold up. */
  lookAround(): void;
  undoLast(): Promise<void>;
  find(text: string): void;
  /** Keeps the page of a tab, and shows who would value it; the popup closes. */
  share(tabId: number): void;
  /** What keys do with a line, besides pressing its buttons. */
  keys: LineKeys;
  /** The person in sight is being looked for among those who are kept. */
  joining: boolean;
  /** Begins or gives up looking for them. */
  setJoining(joining: boolean): void;
  /** Says that the person in sight is the one of this line. */
  join(line: Due): void;
}

/** The popup's state, read at once; `redraw` is called after every change. */
export function createPopup(redraw: () => void): Popup {
  let turn = 0;
  let looked = false;

  const told = toasts(redraw);
  const place: DeedPlace = { ask: (name, input) => ask(name, input as never), tell: told.tell };
  const doer = doerAt(place);

  /** Shows a line's profile, and closes the popup. */
  const open = ({ handle }: Due) => {
    if (handle) void openProfile(profileUrl(handle), (url) => isProfileOf(url, handle)).then(() => close());
  };

  const agenda = createAgenda(redraw, { doer, tell: told.tell, open, refresh: () => void read() });

  /** The line of a contact, wherever it is shown. */
  function lineOf(contactUid: string): Due | undefined {
    const { today = [], later = [] } = agenda.page ?? {};
    const found = popup.found?.hits.map(({ line }) => line) ?? [];
    return [...found, ...today, ...later].find((line) => line.contactUid === contactUid);
  }

  function refused(error: unknown): void {
    popup.trouble = codeOf(error);
    redraw();
  }

  async function readHere(): Promise<Pick<Popup, 'tab' | 'here' | 'unreadable'>> {
    const tab = await activeTab();
    if (tab?.url && tab.loaded) void lookWhetherReachable(tab);
    const handle = tab && recognise(tab.url);
    if (!handle) return { tab, here: undefined, unreadable: isUnreadable(tab?.url ?? '') };
    const over = { tabId: tab.id, windowId: tab.windowId };
    const { panel, own = false } = await ask('openPanel', { handle, over });
    return { tab, unreadable: false, here: { handle, view: panel, own } };
  }

  /** Not waited for: a tab that was open before Tend never answers. */
  async function lookWhetherReachable({ id }: OpenTab): Promise<void> {
    popup.reachable = await isReachable(id);
    redraw();
  }

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const asked = [agenda.read(), ask('readHome', {}), readHere()] as const;
      const [, { home = null, locale }, here] = await Promise.all(asked);
      if (mine !== turn) return;
      void heedLocale(locale, redraw);
      Object.assign(popup, { home, ...here, trouble: agenda.page?.readOnly });
      if (agenda.page && !popup.trouble) void keepAgenda(agenda.page).catch(() => undefined);
    } catch (error) {
      if (mine !== turn) return;
      popup.trouble = codeOf(error);
      if (agenda.page === (await recalled)) agenda.page = undefined; // it may not be so any more
    }
    redraw();
    if (popup.finding) popup.find(popup.finding);
  }

  const popup: Popup = {
    home: undefined,
    tab: undefined,
    reachable: undefined,
    unreadable: false,
    here: undefined,
    agenda,
    found: undefined,
    finding: '',
    store: undefined,
    trouble: undefined,
    shortcut: undefined,
    toasts: told,
    refresh: () => void read(),
    lookAround() {
      if (looked) return;
      looked = true;
      panelShortcut().then((shortcut) => {
        popup.shortcut = shortcut;
        redraw();
      });
      const seen = (store: StoreState) => {
        popup.store = store;
        redraw();
      };
      ask('readStore', {}).then(seen, () => undefined); // without it, nothing is said of copies
    },
    undoLast: lastUndoer(place, doer),
    find(text) {
      popup.finding = text;
      if (!text.trim()) popup.found = undefined;
      redraw();
      if (!text.trim()) return;
      ask('search', { text: text.slice(0, 200) }).then((found) => {
        if (text !== popup.finding) return; // typed on: a later answer counts
        popup.found = { text, ...found };
        redraw();
      }, refused);
    },
    share: (tabId) => void ask('shareTab', { tabId }).then(() => close(), refused),
    keys: {
      k(contactUid) {
        if (lineOf(contactUid)?.next) agenda.answer(contactUid, 'skipped');
      },
      o(contactUid) {
        const line = lineOf(contactUid);
        if (line) open(line);
      },
      t(contactUid) {
        if (!agenda.page) return;
        if (agenda.person.contactUid !== contactUid) agenda.person.toggle(contactUid);
        agenda.person.talk.log(contactUid, agenda.page.days.today);
      },
      w: agenda.explain,
    },
    joining: false,
    setJoining(joining) {
      popup.joining = joining;
      popup.find('');
    },
    join({ contactUid }) {
      const { here } = popup;
      popup.setJoining(false);
      if (here) void doer.attempt('samePerson', { handle: here.handle, contactUid }, 'joined');
    },
  };
  // Before anything is asked of the background, whose start would hold it up.
  const recalled = recall(popup).catch(() => undefined);
  void recalled.then(redraw);
  popup.refresh();
  return popup;
}
