import type { PanelView } from '../../api/contract.ts';
import type { Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import type { Toasts } from '../toasts.ts';
import type { Deeds } from './deeds.ts';
import type { PanelModel } from './panel-model.ts';
import type { TextBox } from './text-box.ts';

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

export function editsOf(panel: PanelModel, { write }: Deeds, { tell }: Toasts): NoteEdits {
  const open = new Map<string, TextBox>();

  function openBox(note: Note, text: string): TextBox {
    const save = async (edited: string) => {
      await write('editNote', { noteUid: note.uid, text: edited }, 'note_changed');
      note.text = edited; // until the view is read anew
      if (box.text === edited) open.delete(note.uid); // else it was typed on
    };
    const box = panel.boxFor(note.uid, text, save);
    open.set(note.uid, box);
    return box;
  }

  return {
    open,
    begin(note) {
      openBox(note, panel.view?.drafts[note.uid] ?? note.text);
      panel.changed(`[data-note="${note.uid}"] textarea`);
    },
    cancel(note) {
      const box = open.get(note.uid);
      if (!box) return;
      const { text } = box;
      open.delete(note.uid);
      box.type(''); // drops its draft, after any that is on its way
      box.flush();
      const bringBack = () => {
        openBox(note, note.text).type(text);
        tell(undefined);
      };
      if (text !== note.text)
        tell({ text: say('edit_dropped'), action: { text: say('undo'), run: bringBack } });
    },
    take({ notes, drafts, hasOlder, doubt }, anew) {
      if (doubt) return; // the notes are only out of sight
      const find = (uid: string) => notes.find((note) => note.uid === uid);
      const strand = (uid: string, text: string) => {
        open.delete(uid);
        panel.addToComposer(text);
        tell({ text: say('edited_note_gone') });
        // Its own draft goes once the composer's has it.
        panel.composer.flush().then(() => {
          if (!panel.composer.unkept()) panel.line.ask('saveDraft', { box: uid, text: '' }).catch(() => {});
        });
      };
      const { note: _, message: __, ...begun } = anew ? drafts : {};
      for (const [uid, draft] of Object.entries(begun)) {
        const note = find(uid);
        if (note && !open.has(uid)) openBox(note, draft);
        if (!note && !hasOlder) strand(uid, draft);
      }
      for (const [uid, box] of open) {
        if (!hasOlder && uid !== 'message' && box.status !== 'saving' && !find(uid)) strand(uid, box.text);
      }
    },
  };
}
