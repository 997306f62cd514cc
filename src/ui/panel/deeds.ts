import { ask } from '../../api/ask.ts';
import type { Write } from '../../api/contract.ts';
import type { PlainDate } from '../../domain/base.ts';
import type { Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import { answering, doerAt } from '../deeds.ts';
import type { PanelModel } from './panel-model.ts';
import type { Reminder } from './reminder.ts';

/** What a person can do in the panel. Each says what it did, with an Undo, or why it did not, with a way to try again. */
export interface Deeds {
  keep(): Promise<void>;
  refreshFromPage(): Promise<void>;
  remove(): void;
  pin(note: Note): void;
  deleteNote(note: Note): void;
  answer(followUpUid: string, answer: 'done' | 'skipped' | 'snoozed', until?: PlainDate): void;
  removeFollowUp(followUpUid: string): void;
  /** The writes of a form, which tells a refusal itself: they reject with it. */
  addNote(text: string, requestId: string): Promise<void>;
  editNote(noteUid: string, text: string, requestId: string): Promise<void>;
  setReminder(form: Reminder, requestId: string): Promise<void>;
}

/** The deeds of a panel; `panel` gives its model once that is made. */
export function deedsOf(panel: () => PanelModel): Deeds {
  const { write, attempt } = doerAt<Write & { capability: string }>({
    reach: (question, requestId) => panel().line.reach((capability) => question({ capability, requestId })),
    tell: (toast) => panel().tell(toast),
    refresh: () => void panel().line.refresh(),
  });

  return {
    async keep() {
      const glimpse = await panel().glimpse(true);
      const done = say(glimpse ? 'kept' : 'kept_by_address');
      return attempt({ done, ask: (to) => ask('keepContact', { ...to, glimpse }) });
    },
    async refreshFromPage() {
      const glimpse = await panel().glimpse(true);
      if (!glimpse) return panel().tell({ text: say('page_unread') });
      return attempt({ done: say('refreshed'), ask: (to) => ask('keepContact', { ...to, glimpse }) });
    },
    remove: () => void attempt({ done: say('removed'), ask: (to) => ask('removeContact', to) }),
    pin({ uid: noteUid, pinned }) {
      const done = say(pinned ? 'note_unpinned' : 'note_pinned');
      void attempt({ done, ask: (to) => ask('pinNote', { ...to, noteUid, pinned: !pinned }) });
    },
    deleteNote: ({ uid: noteUid }) =>
      void attempt({ done: say('note_deleted'), ask: (to) => ask('deleteNote', { ...to, noteUid }) }),
    answer: (...said) => void attempt(answering(...said)),
    removeFollowUp: (followUpUid) =>
      void attempt({
        done: say('followup_removed'),
        ask: (to) => ask('removeFollowUp', { ...to, followUpUid }),
      }),
    async addNote(text, requestId) {
      const { composer } = panel();
      const glimpse = await panel().glimpse(false);
      const undone = () => {
        if (!composer.text) composer.type(text);
      };
      await write(
        { done: say('note_added'), ask: (to) => ask('addNote', { ...to, text, glimpse }), undone },
        requestId,
      );
    },
    async editNote(noteUid, text, requestId) {
      await write(
        { done: say('note_changed'), ask: (to) => ask('editNote', { ...to, noteUid, text }) },
        requestId,
      );
      await panel().line.refresh(); // so that the old text does not show for a moment
    },
    async setReminder({ followUpUid, due, summary }, requestId) {
      const glimpse = await panel().glimpse(false);
      await write(
        {
          done: say('reminder_set'),
          ask: (to) =>
            followUpUid
              ? ask('changeFollowUp', { ...to, followUpUid, due, summary })
              : ask('setFollowUp', { ...to, due, summary, glimpse }),
        },
        requestId,
      );
    },
  };
}
