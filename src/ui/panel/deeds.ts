import { say } from '../../words/index.ts';
import { type Doer, doerAt } from '../deeds.ts';
import type { PanelModel } from './panel-model.ts';

/** What a person can do in the panel. Each says what it did, with an Undo, or why it did not, with a way to try again. */
export interface Deeds extends Doer {
  /** Makes the person a contact as the page shows them, or takes over again what it shows. */
  keep(): Promise<void>;
  /** Adds a note; rejects with the refusal, which the composer tells. */
  addNote(text: string): Promise<void>;
}

/** The deeds of a panel. */
export function deedsOf(panel: PanelModel): Deeds {
  const { write, attempt, answer } = doerAt({
    ask: panel.line.ask,
    tell: (toast) => panel.toasts.tell(toast),
  });

  return {
    write,
    attempt,
    answer,
    async keep() {
      const glimpse = await panel.glimpse(true);
      const known = panel.view?.contact;
      if (known && !glimpse) return panel.toasts.tell({ text: say('page_unread') });
      const done = known ? 'refreshed' : glimpse ? 'kept' : 'kept_by_address';
      return attempt('keepContact', {}, done, { glimpse });
    },
    async addNote(text) {
      const { composer } = panel;
      const undone = () => composer.text || composer.type(text);
      const glimpse = await panel.glimpse(false);
      return write('addNote', { text }, 'note_added', { glimpse, undone });
    },
  };
}
