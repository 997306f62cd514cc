import { ask } from '../../src/api/ask.ts';
import type { Glimpse, Unread } from '../../src/domain/glimpse.ts';
import type { PanelShape } from '../../src/domain/home.ts';
import { panelMessage } from '../../src/ui/message/panel-message.tsx';
import type { PanelHome } from '../../src/ui/panel/panel-home.ts';
import { partsWith } from '../../src/ui/panel/parts.ts';

/** A home that notes what the panel asks of it. */
export interface FakeHome extends PanelHome {
  shapes: PanelShape[];
  focusGivenBack: number;
  /** The page shows something else from now on. */
  show(reading: Glimpse | Unread): void;
  leave(): void;
}

/** A home for the person at `/in/<vanity>`, whose page shows `reading`. */
export function fakeHome(
  vanity: string,
  reading: Glimpse | Unread,
  place: PanelHome['place'] = 'page',
): FakeHome {
  const handle = { service: 'linkedin', kind: 'vanity' as const, value: vanity, raw: vanity };
  const life = new AbortController();
  let shown = reading;
  let hear: ((reading: Glimpse | Unread) => void) | undefined;
  const home: FakeHome = {
    place,
    handle,
    opened: ask('openPanel', { handle }),
    reopen: () => ask('openPanel', { handle }),
    look: async () => shown,
    parts: async () => partsWith(async () => panelMessage),
    giveFocusBack: () => {
      home.focusGivenBack++;
    },
    signal: life.signal,
    shapes: [],
    focusGivenBack: 0,
    show(next) {
      shown = next;
      hear?.(next);
    },
    leave: () => life.abort(),
  };
  if (place === 'sidebar') return home;
  home.onLook = (callback) => {
    hear = callback;
    callback(shown);
  };
  home.setShape = (shape) => home.shapes.push(shape);
  return home;
}

/** A page that surely shows these fields. */
export function glimpseOf(vanity: string, fields: Record<string, string>): Glimpse {
  const readings = Object.entries(fields).map(([field, value]) => [
    field,
    { value, from: 'test', sure: true },
  ]);
  return {
    handle: { service: 'linkedin', kind: 'vanity', value: vanity },
    fields: Object.fromEntries(readings),
  };
}
