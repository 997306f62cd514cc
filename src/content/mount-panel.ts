import { ask } from '../api/ask.ts';
import type { AnswerTo, PanelShape } from '../api/contract.ts';
import type { Glimpse, Unread } from '../domain/glimpse.ts';
import { createPanel } from '../ui/panel/panel.tsx';
import css from '../ui/panel/panel-sheet.css?inline';
import { lateParts } from './late-parts.ts';
import { measureRoom } from './page-room.ts';
import { watchPage } from './page-watch.ts';
import { hostPanel } from './panel-host.ts';
import { type Arrival, look, watchReading } from './reading.ts';

/** Pause between a change of the page and measuring its room again, in milliseconds. */
const SETTLE = 200;

/** The panel as it stands in the page. */
export interface MountedPanel {
  focus(): void;
  freeze(): void;
  show(wanted: boolean): void;
  remove(): void;
}

/** Puts the panel for one person into the page, where there is room for it, until the visit ends. */
export function mountPanel(
  arrival: Arrival,
  opened: Promise<AnswerTo<'openPanel'>>,
  visit: AbortSignal,
): MountedPanel {
  const { handle } = arrival;
  const life = new AbortController();
  const { signal } = life;
  visit.addEventListener('abort', () => life.abort());
  // Before anything is put into the page: measured after that, the page would be laid out twice.
  let room = measureRoom();
  /** Until it is known the panel keeps out of sight. */
  let shape: PanelShape | undefined;
  let away = false;
  let hadFocus: Element | null = null;

  const panel = createPanel({
    place: 'page',
    handle,
    opened,
    reopen: () => ask('openPanel', { handle }),
    look: async () => look(arrival),
    parts: async () => {
      const { parts, css } = await lateParts();
      host.style(css);
      return parts;
    },
    onLook: (callback: (reading: Glimpse | Unread) => void) => watchReading(arrival, signal, callback),
    setShape(next) {
      shape = next;
      host.place(room, next);
    },
    giveFocusBack: () => {
      if (hadFocus instanceof HTMLElement && hadFocus.isConnected) hadFocus.focus();
    },
    signal,
  });
  const host = hostPanel(signal, css, (root) => panel.draw(root));
  watchPage(arrival.site, signal, SETTLE, () => {
    if (!shape || away) return;
    room = measureRoom(host.element);
    host.place(room, shape);
  });
  return {
    focus: () => {
      if (document.activeElement !== host.element) hadFocus = document.activeElement;
      panel.focusComposer();
    },
    freeze: () => panel.fail('updated'),
    show(wanted) {
      if (shape) host.place({ ...room, dialog: !wanted }, shape);
      away = !wanted;
    },
    remove: () => life.abort(),
  };
}
