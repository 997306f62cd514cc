import type { PanelView } from '../../api/contract.ts';
import type { Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import { Day } from '../day.tsx';
import { momentText } from '../days.ts';
import { Icon } from '../icons.tsx';
import { LinkedText } from '../linked-text.tsx';
import { Menu } from '../menu.tsx';
import { NoteBox } from './note-box.tsx';
import type { PanelModel } from './panel-model.ts';

/** Characters and lines of a note shown before "Show all". */
const LONG = 600;
const LONG_LINES = 9;

/** The notes, pinned first, then newest first. */
export function Notes({ model, view }: { model: PanelModel; view: PanelView }) {
  return (
    <section tabIndex={-1} aria-label={say('notes')}>
      <h2>{say('notes')}</h2>
      {view.notes.length === 0 && <p class="soft">{say('no_notes')}</p>}
      <ul class="timeline">
        {view.notes.map((note) => (
          <NoteItem key={note.uid} model={model} view={view} note={note} />
        ))}
      </ul>
      {view.hasOlder && (
        <button type="button" class="btn quiet" onClick={() => void model.line.readOlder()}>
          {say('show_older')}
        </button>
      )}
    </section>
  );
}

function NoteItem({ model, view, note }: { model: PanelModel; view: PanelView; note: Note }) {
  const { deeds, edits } = model;
  const box = edits.open.get(note.uid);
  const items = [
    { text: say('edit'), run: () => edits.begin(note) },
    { text: say(note.pinned ? 'unpin' : 'pin'), run: () => deeds.pin(note) },
    { text: say('delete'), run: () => deeds.deleteNote(note) },
  ];
  return (
    <li tabIndex={-1} data-note={note.uid}>
      <span class="dot note" />
      {box ? (
        <NoteBox box={box} label={say('edit_note')} save={say('save')} cancel={() => edits.cancel(note)} />
      ) : (
        <div class="grow">
          <NoteText model={model} note={note} />
          <div class="row soft s">
            {note.pinned && <Icon name="pin" small />}
            <span class="grow">
              <Day at={note.created} text={() => momentText(note.created, view.today)} />
            </span>
            <Menu label={say('more_about_note')} class="when-near" items={items}>
              <Icon name="more" />
            </Menu>
          </div>
        </div>
      )}
    </li>
  );
}

function NoteText({ model, note: { uid, text } }: { model: PanelModel; note: Note }) {
  const whole = model.expanded.has(uid);
  const short = text.slice(0, LONG).split('\n').slice(0, LONG_LINES).join('\n');
  const long = short.length < text.length;
  const toggle = () => {
    if (whole) model.expanded.delete(uid);
    else model.expanded.add(uid);
    model.changed();
  };
  return (
    <>
      <div class="text" dir="auto">
        <LinkedText text={whole ? text : short} />
        {long && !whole && '…'}
      </div>
      {long && (
        <button type="button" class="link s" aria-expanded={whole} onClick={toggle}>
          {say(whole ? 'show_less' : 'show_all')}
        </button>
      )}
    </>
  );
}
