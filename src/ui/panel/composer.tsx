import { say } from '../../words/index.ts';
import { NoteBox } from './note-box.tsx';
import type { PanelModel } from './panel-model.ts';
import type { Who } from './who.ts';

/** Where a new note is written. */
export function Composer({ model, who }: { model: PanelModel; who: Who }) {
  const first = who.name.split(/\s/)[0];
  const label = first ? say('write_note_about', { name: first }) : say('write_note');
  return <NoteBox box={model.composer} label={label} save={say('add_note')} told={model.trouble} />;
}
