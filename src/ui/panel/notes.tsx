import type { PanelView } from '../../api/contract.ts';
import type { Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import { Day } from '../day.tsx';
import { shortDay } from '../days.ts';
import { LinkedText } from '../linked-text.tsx';
import { isPainted } from '../painted.ts';
import { NoteBox } from './note-box.tsx';
import { PanelMenu } from './panel-menu.tsx';
import type { PanelModel } from './panel-model.ts';

/** Characters and lines of a note shown before "Show all". */
const LONG = 600;
const LONG_LINES = 9;

/** Notes in the first drawing: as many as a tall window shows. The others, and all dates, come right after it. */
const IN_SIGHT = 8;

/** The notes, pinned first, then newest first. */
export function Notes({ model, view }: { model: PanelModel; view: PanelView }) {
  const notes = isPainted() ? view.notes : view.notes.slice(0, IN_SIGHT);
  return (
    <section tabIndex={-1} aria-label={say('notes')}>
      <h2>{say('notes')}</h2>
      {view.notes.length === 0 && <p class="soft">{say('no_notes')}</p>}
      <ul class="timeline">
        {notes.map((note) => (
          <NoteItem key={note.uid} model={model} view={view} note={note} />
        ))}
      </ul>
      {view.hasOlder && (
        <button type="button" class="btn quiet" onClick={() => model.act((late) => late.readOlder(model))}>
          {say('show_older')}
        </button>
      )}
    </section>
  );
}

function NoteItem({ model, view, note }: { model: PanelModel; view: PanelView; note: Note }) {
  const { uid } = note;
  const edits = model.late?.edits;
  const box = edits?.open.get(uid);
  return (
    <li tabIndex={-1} data-note={uid}>
      {box ? (
        <NoteBox box={box} label={say('edit_note')} save={say('save')} cancel={() => edits?.cancel(note)} />
      ) : (
        <>
          <NoteText model={model} note={note} />
          <div class="row soft s">
            {note.pinned && say('note_pinned')}
            <span class="grow">
              <Day at={note.created} text={() => shortDay(note.created, view.days)} />
            </span>
            <PanelMenu
              model={model}
              uid={uid}
              label={say('more_about_note')}
              icon="more"
              class="when-near"
              items={(late) => late.noteItems(note)}
            />
          </div>
        </>
      )}
    </li>
  );
}

function NoteText({ model: { act, late }, note: { uid, text } }: { model: PanelModel; note: Note }) {
  const whole = !!late?.expanded.has(uid);
  const short = text.slice(0, LONG).split('\n', LONG_LINES).join('\n');
  return (
    <>
      <div class="text" dir="auto">
        <LinkedText text={whole || short === text ? text : `${short}…`} />
      </div>
      {short !== text && (
        <button
          type="button"
          class="btn quiet small"
          aria-expanded={whole}
          onClick={() => act((parts) => parts.expand(uid))}
        >
          {say(whole ? 'show_less' : 'show_all')}
        </button>
      )}
    </>
  );
}
