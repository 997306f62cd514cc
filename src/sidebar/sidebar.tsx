import { render } from 'preact';
import { ask } from '../api/ask.ts';
import { activeTab, isReachable, type OpenTab, readPage } from '../api/browser.ts';
import type { AnswerTo } from '../api/contract.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import { handleText, sameHandle } from '../domain/handle.ts';
import { isUnreadable, recognise, titleName } from '../sites/index.ts';
import type { SeenHandle } from '../sites/site.ts';
import { panelMessage } from '../ui/message/panel-message.tsx';
import { askOnArrival } from '../ui/panel/departures.ts';
import { createPanel, type Panel } from '../ui/panel/panel.tsx';
import type { PanelModel } from '../ui/panel/panel-model.ts';
import { partsWith } from '../ui/panel/parts.ts';
import { codeOf, refusal } from '../words/refusals.ts';
import { Absence, type AbsenceReason, ReloadNotice } from './absence.tsx';

/** The side panel of one window. */
export interface Sidebar {
  /** Looks anew at which tab is in sight, and where that is. */
  follow(): void;
  /** Puts the cursor in the composer, now or with the next panel. */
  focus(): void;
}

interface Place {
  openPanel(handle: SeenHandle): Promise<AnswerTo<'openPanel'>>;
  signal: AbortSignal;
}

/** The person in sight, with the panel about them. */
interface InSight {
  handle: SeenHandle;
  tab: OpenTab;
  panel: Panel;
  life: AbortController;
}

/** How long a title must stand after a soft navigation before it names anybody, in milliseconds. */
const QUIET = 1000;

/** Shows in `place` the panel for the tab in sight, by its address and title alone; in `notice` what is in the way. */
export function sidebarAt(notice: HTMLElement, place: HTMLElement, { openPanel, signal }: Place): Sidebar {
  let inSight: InSight | undefined;
  let turn = 0;
  let wantsFocus = false;
  let before: { tab: OpenTab | undefined; at: string | undefined } | undefined;
  let stale = '';
  let titleSince = 0;
  let nameTold: string | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  async function look(mine: number): Promise<void> {
    const [{ home }, tab] = await Promise.all([ask('readHome', {}), activeTab()]);
    if (mine !== turn || signal.aborted) return;
    const handle = tab && recognise(tab.url);
    if (home === undefined) return beAbsent('unchosen');
    if (home === 'page') return beAbsent('inPage');
    noteTitle(tab, handle);
    if (!tab || !handle) return beAbsent(tab && isUnreadable(tab.url) ? 'unreadable' : 'noProfile');
    if (!inSight || !sameHandle(inSight.handle, handle)) show(handle, tab);
    else inSight.tab = tab;
    const name = titleName(tab.title, handle);
    const isTheirs = name !== titleName(stale, handle) && isQuiet();
    if (inSight) tellName(inSight.panel.model, isTheirs ? name : undefined);
    // A page that is still loading has no content script yet.
    const reachable = !tab.loaded || (await isReachable(tab.id));
    if (mine === turn) render(<ReloadNotice tabId={reachable ? undefined : tab.id} />, notice);
  }

  /** After a soft navigation a tab keeps the title of the page before for a while: that one names nobody here. */
  function noteTitle(tab: OpenTab | undefined, handle: SeenHandle | undefined): void {
    const at = handle && handleText(handle);
    if (before?.tab?.id !== tab?.id) stale = '';
    else if (before?.at !== at) stale = before?.tab?.title ?? '';
    if (before?.tab?.title !== tab?.title) titleSince = performance.now();
    before = { tab, at };
  }

  /** Gives the panel the name in the title; whether somebody kept is called by it is then asked. */
  function tellName(model: PanelModel, name: string | undefined): void {
    if (name === nameTold) return;
    nameTold = name;
    model.tabName = name;
    model.changed();
    if (model.view) void model.line.refresh();
  }

  function titleGlimpse({ service, kind, value }: SeenHandle): Glimpse | undefined {
    if (!nameTold) return undefined;
    const fullName = { value: nameTold, from: 'title', sure: true };
    return { handle: { service, kind, value }, fields: { fullName } };
  }

  /** After several soft navigations in a row the title may be late by more than one: it must have stood for a while. */
  function isQuiet(): boolean {
    const left = stale ? titleSince + QUIET - performance.now() : 0;
    clearTimeout(again);
    if (left > 0) again = setTimeout(follow, left);
    return left <= 0;
  }

  function show(handle: SeenHandle, tab: OpenTab): void {
    leave();
    const life = new AbortController();
    const reopen = () => askOnArrival(handle, () => openPanel(handle));
    const panel = createPanel({
      place: 'sidebar',
      handle,
      opened: reopen(),
      reopen,
      look: () => readPage(inSight?.tab.id ?? tab.id),
      parts: async () => partsWith(async () => panelMessage),
      told: (view) => (view?.contact?.fullName || view?.doubt ? titleGlimpse(handle) : undefined),
      giveFocusBack: () => {},
      signal: life.signal,
    });
    const root = place.ownerDocument.createElement('div');
    place.append(root);
    panel.draw(root);
    inSight = { handle, tab, panel, life };
    if (wantsFocus) panel.focusComposer();
    wantsFocus = false;
  }

  function leave(): void {
    nameTold = undefined;
    render(null, place);
    inSight?.life.abort();
    inSight = undefined;
    place.replaceChildren();
  }

  function beAbsent(reason: AbsenceReason): void {
    leave();
    render(null, notice);
    render(<Absence reason={reason} />, place);
  }

  function follow(): void {
    const mine = ++turn;
    look(mine).catch((error) => {
      if (mine !== turn) return;
      // A panel keeps what is typed in it, whatever is in the way.
      if (inSight) inSight.panel.fail(codeOf(error));
      else beAbsent({ trouble: refusal(codeOf(error)), retry: follow });
    });
  }

  signal.addEventListener('abort', leave);
  return {
    follow,
    focus() {
      if (inSight) inSight.panel.focusComposer();
      else wantsFocus = true;
    },
  };
}
