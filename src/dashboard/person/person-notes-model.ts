import type { Note } from '../../domain/note.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** A new note, and the one that is edited. */
interface Typed {
  /** The new one, as far as it is typed. */
  text: string;
  problem: string | undefined;
  edit: { uid: string; text: string; problem?: string | undefined } | undefined;
}

/** What is typed about the person whose page is open. Of others it is kept until one comes back. */
export interface NotesForm extends Readonly<Typed> {
  /** A new note about somebody is typed and not added yet. */
  isBegun(): boolean;
  type(text: string): void;
  add(): Promise<void>;
  begin(note: Note): void;
  typeEdit(text: string): void;
  saveEdit(): Promise<void>;
  /** Drops what is edited. */
  stop(): void;
  pin(note: Note): void;
  remove(note: Note): void;
}

const NOTHING: Typed = { text: '', problem: undefined, edit: undefined };

export function notesForm(
  redraw: () => void,
  { write, attempt }: Pick<Doer, 'write' | 'attempt'>,
  whose: () => string,
): NotesForm {
  const typed = new Map<string, Typed>();
  const of = (person: string) => typed.get(person) ?? NOTHING;
  const update = (change: Partial<Typed>, person = whose()) => {
    typed.set(person, { ...of(person), problem: undefined, ...change });
    redraw();
  };
  return {
    get text() {
      return of(whose()).text;
    },
    get problem() {
      return of(whose()).problem;
    },
    get edit() {
      return of(whose()).edit;
    },
    isBegun: () => [...typed.values()].some(({ text }) => text.trim() !== ''),
    type: (text) => update({ text }),
    async add() {
      const person = whose();
      const { text } = of(person);
      try {
        await write('addNote', { text }, 'note_added');
        if (of(person).text === text) update({ text: '' }, person);
      } catch (error) {
        update({ problem: refusal(codeOf(error)) }, person);
      }
    },
    begin: ({ uid, text }) => update({ edit: { uid, text } }),
    typeEdit(text) {
      const { edit } = of(whose());
      if (edit) update({ edit: { uid: edit.uid, text } });
    },
    async saveEdit() {
      const person = whose();
      const { edit } = of(person);
      if (!edit) return;
      try {
        await write('editNote', { noteUid: edit.uid, text: edit.text }, 'note_changed');
        update({ edit: undefined }, person);
      } catch (error) {
        update({ edit: { ...edit, problem: refusal(codeOf(error)) } }, person);
      }
    },
    stop: () => update({ edit: undefined }),
    pin: ({ uid: noteUid, pinned }) =>
      void attempt('pinNote', { noteUid, pinned: !pinned }, pinned ? 'note_unpinned' : 'note_pinned'),
    remove: ({ uid: noteUid }) => void attempt('deleteNote', { noteUid }, 'note_deleted'),
  };
}
