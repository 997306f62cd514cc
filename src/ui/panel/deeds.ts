import { say } from '../../words/index.ts';
import { type DeedPlace, type Doer, doerAt } from '../deeds.ts';
import type { Toasts } from '../toasts.ts';
import { lastUndoer } from '../undo-last.ts';
import type { PanelModel } from './panel-model.ts';
import { nameInTitle } from './who.ts';

/** What a person can do in the panel besides writing notes. Each says what it did, with an Undo, or why it did not. */
export interface Deeds extends Doer {
  /** Makes the person a contact as the page shows them, or takes over again what it shows. */
  keep(): Promise<void>;
  /** Takes back the last that was done about the person, here or elsewhere. */
  undoLast(): Promise<void>;
}

/** The deeds of a panel. */
export function deedsOf(panel: PanelModel, toasts: Toasts): Deeds {
  const place: DeedPlace = { ask: panel.line.ask, tell: toasts.tell };
  const doer = doerAt(place);

  return {
    ...doer,
    undoLast: lastUndoer(place, doer),
    async keep() {
      await panel.read(true);
      const { view, look, seen } = panel;
      const known = view?.contact;
      const isOwn = panel.isOwn(look);
      if (known && !isOwn) return toasts.tell({ text: say('page_unread') });
      const value = !known?.fullName && nameInTitle(look);
      // Whoever presses Keep has the name from the title before their eyes.
      const accepted = value && { fullName: { value, from: 'title', sure: true } };
      const glimpse = isOwn ? { ...look, fields: { ...accepted, ...seen?.fields } } : undefined;
      const done = known ? 'refreshed' : glimpse ? 'kept' : 'kept_by_address';
      return doer.attempt('keepContact', {}, done, { glimpse });
    },
  };
}
