import type { Note } from '../../domain/note.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** A new note, and the one that is edited. */
export interface NotesForm {
  /** The new one, as far as it is typed. */
  text: string;
  problem: string | undefined;
  edit: { uid: string; text: string; problem?: string | undefined } | undefined;
  type(text: string): void;
  add(): Promise<void>;
  begin(note: Note): void;
  typeEdit(text: string): void;
  saveEdit(): Promise<void>;
  /** Drops what is edited. */
  stop(): void;
  pin(note: Note): void;
  remove(note: Note): void;
  /** Drops everything that is typed. */
  cancel(): void;
}

export function notesForm(
  redraw: () => void,
  { write, attempt }: Pick<Doer, 'write' | 'attempt'>,
): NotesForm {
  const update = (change: Partial<NotesForm>) => {
    Object.assign(form, { problem: undefined }, change);
    redraw();
  };
  const form: NotesForm = {
    text: '',
    problem: undefined,
    edit: undefined,
    type: (text) => update({ text }),
    async add() {
      const { text } = form;
      try {
        await write('addNote', { text }, 'note_added');
        if (form.text === text) update({ text: '' });
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
    begin: ({ uid, text }) => update({ edit: { uid, text } }),
    typeEdit(text) {
      if (form.edit) update({ edit: { uid: form.edit.uid, text } });
    },
    async saveEdit() {
      const { edit } = form;
      if (!edit) return;
      try {
        await write('editNote', { noteUid: edit.uid, text: edit.text }, 'note_changed');
        form.stop();
      } catch (error) {
        update({ edit: { ...edit, problem: refusal(codeOf(error)) } });
      }
    },
    stop: () => update({ edit: undefined }),
    pin: ({ uid: noteUid, pinned }) =>
      void attempt('pinNote', { noteUid, pinned: !pinned }, pinned ? 'note_unpinned' : 'note_pinned'),
    remove: ({ uid: noteUid }) => void attempt('deleteNote', { noteUid }, 'note_deleted'),
    cancel: () => update({ text: '', edit: undefined }),
  };
  return form;
}
