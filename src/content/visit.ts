import { homeHint, onHomeChange } from '../api/changes.ts';
import type { AnswerTo } from '../api/contract.ts';
import { openPanel } from './early-question.ts';
import { type MountedPanel, mountPanel } from './mount-panel.ts';
import { whenPageReady } from './page-ready.ts';
import type { Arrival } from './reading.ts';

/** One person's profile being shown: from arriving at the address until leaving it. */
export interface Visit {
  leave(): void;
  focus(): void;
  freeze(): void;
  /** Whether a frozen panel is in sight. */
  show(wanted: boolean): void;
}

/** Asks whether the panel has a place in this page, and mounts or removes it as the user's choice says. */
export function visit(arrival: Arrival): Visit {
  const { handle } = arrival;
  const life = new AbortController();
  const { signal } = life;
  let panel: MountedPanel | undefined;
  let wantsFocus = false;

  const settle = async (opened: Promise<AnswerTo<'openPanel'>>) => {
    const wanted = await hasPlace(opened);
    if (wanted) await whenPageReady(signal);
    if (signal.aborted) return;
    if (!wanted) {
      panel?.remove();
      panel = undefined;
      return;
    }
    panel ??= mountPanel(arrival, opened, signal);
    if (wantsFocus) panel.focus();
    wantsFocus = false;
  };
  settle(openPanel(handle));
  onHomeChange(signal, () => settle(openPanel(handle)));

  return {
    leave: () => life.abort(),
    focus: () => {
      if (panel) panel.focus();
      else wantsFocus = true;
    },
    freeze: () => panel?.freeze(),
    show: (wanted) => panel?.show(wanted),
  };
}

/** Whether the user wants a panel in the page. Where the store cannot say, what was chosen last counts. */
async function hasPlace(opened: Promise<AnswerTo<'openPanel'>>): Promise<boolean> {
  try {
    return (await opened).panel !== undefined;
  } catch {
    const home = await homeHint().catch(() => undefined);
    return home === 'page' || home === 'both';
  }
}
