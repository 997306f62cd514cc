import type { PlainDate } from '../../domain/base.ts';
import { say } from '../../words/index.ts';
import { type Doer, doerAt } from '../deeds.ts';
import type { PanelModel } from './panel-model.ts';

/** A day to get back in touch as the form has it; `followUpUid` where that follow-up is changed. */
export interface Chosen {
  followUpUid: string | undefined;
  due: PlainDate;
  summary: string;
}

/** What a person can do in the panel. Each says what it did, with an Undo, or why it did not, with a way to try again. */
export interface Deeds extends Pick<Doer, 'attempt' | 'answer'> {
  /** Makes the person a contact as the page shows them, or takes over again what it shows. */
  keep(): Promise<void>;
  /** Says whether the page shows the one who is kept. */
  settle(same: boolean): Promise<void>;
  /** The writes of a form, which tells a refusal itself: they reject with it. */
  addNote(text: string): Promise<void>;
  editNote(noteUid: string, text: string): Promise<void>;
  remind(chosen: Chosen): Promise<void>;
}

/** The deeds of a panel. */
export function deedsOf(panel: PanelModel): Deeds {
  const { write, attempt, answer } = doerAt({
    ask: panel.line.ask,
    tell: (toast) => panel.toasts.tell(toast),
  });

  return {
    attempt,
    answer,
    async keep() {
      const glimpse = await panel.glimpse(true);
      const known = panel.view?.contact;
      if (known && !glimpse) return panel.toasts.tell({ text: say('page_unread') });
      const done = known ? 'refreshed' : glimpse ? 'kept' : 'kept_by_address';
      return attempt('keepContact', {}, done, { glimpse });
    },
    settle: (same) =>
      attempt('settleDoubt', { same }, same ? 'one_person' : 'two_people', { glimpse: panel.seen }),
    async addNote(text) {
      const { composer } = panel;
      const undone = () => composer.text || composer.type(text);
      const glimpse = await panel.glimpse(false);
      return write('addNote', { text }, 'note_added', { glimpse, undone });
    },
    editNote: (noteUid, text) => write('editNote', { noteUid, text }, 'note_changed'),
    async remind({ followUpUid, ...day }) {
      const done = 'reminder_set';
      if (followUpUid) return write('changeFollowUp', { followUpUid, ...day }, done);
      return write('setFollowUp', day, done, { glimpse: await panel.glimpse(false) });
    },
  };
}
