import type { PanelView } from '../../api/contract.ts';
import { NOTE_LIMIT, type Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import { keepDraft, type PanelModel } from './panel-model.ts';
import { type TextBox, textBox } from './text-box.ts';

/** The notes being edited, each in a box of its own whose draft is kept under the note's uid. */
export interface NoteEdits {
  open: Map<string, TextBox>;
  /** Opens the box of a note. */
  begin(note: Note): void;
  /** Closes it; what was changed can be brought back. */
  cancel(note: Note): void;
  /** Takes a new view: opens boxes whose drafts were kept; what was typed about a note now gone goes to the composer. */
  take(view: PanelView, anew: boolean): void;
}

export function editsOf(panel: () => PanelModel): NoteEdits {
  function openBox(uid: string, text: string): TextBox {
    const model = panel();
    const box = textBox({
      text,
      limit: NOTE_LIMIT,
      changed: () => model.changed(),
      keep: (draft) => keepDraft(model.line, uid, draft),
      save: async (edited, requestId) => {
        await model.deeds.editNote(uid, edited, requestId);
        edits.open.delete(uid);
      },
    });
    edits.open.set(uid, box);
    return box;
  }

  const edits: NoteEdits = {
    open: new Map(),
    begin(note) {
      openBox(note.uid, note.text);
      panel().changed(`[data-note="${note.uid}"] textarea`);
    },
    cancel(note) {
      const model = panel();
      const box = edits.open.get(note.uid);
      if (!box) return;
      edits.open.delete(note.uid);
      const { text } = box;
      box.type(''); // drops its draft, after any that is on its way
      void box.flush();
      const bringBack = () => {
        openBox(note.uid, note.text).type(text);
        model.tell(undefined);
      };
      model.tell(
        text === note.text
          ? undefined
          : { text: say('edit_dropped'), action: { text: say('undo'), run: bringBack } },
      );
    },
    take(view, anew) {
      const { composer } = panel();
      const here = new Map(view.notes.map((note) => [note.uid, note]));
      for (const [uid, draft] of Object.entries(anew ? view.drafts : {})) {
        if (draft && here.has(uid) && !edits.open.has(uid)) openBox(uid, draft);
      }
      for (const [uid, box] of edits.open) {
        if (here.has(uid) || view.hasOlder || box.status === 'saving') continue;
        edits.open.delete(uid);
        composer.type(composer.text ? `${composer.text}\n\n${box.text}` : box.text);
        panel().tell({ text: say('edited_note_gone') });
      }
    },
  };
  return edits;
}
