import type { PanelView } from '../../api/contract.ts';
import type { Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import { Day } from '../day.tsx';
import { shortDay } from '../days.ts';
import { LinkedText } from '../linked-text.tsx';
import { isPainted } from '../painted.ts';
import type { PanelModel } from './panel-model.ts';

/** Characters and lines of a note shown before "Show all". */
const LONG = 600;
const LONG_LINES = 9;

/** Notes in the first drawing: as many as a tall window shows. The others, and all dates, come right after it. */
const IN_SIGHT = 8;

/**
 * The notes, pinned first, then newest first, until the timeline takes their place: as far as it will leave them where
 * they are, for what was said since stands above older ones.
 */
export function Notes({ model, view }: { model: PanelModel; view: PanelView }) {
  const { spoke = '' } = model.trouble ? {} : view;
  const sure = view.notes.filter(({ pinned, created }) => pinned || created.slice(0, 10) > spoke);
  return (
    <section tabIndex={-1} aria-label={say('panel_timeline')}>
      <h2>{say('panel_timeline')}</h2>
      {view.notes.length === 0 && !spoke && <p class="soft">{say('no_notes')}</p>}
      <ul class="timeline">
        {(isPainted() ? sure : sure.slice(0, IN_SIGHT)).map((note) => (
          <li tabIndex={-1} data-note={note.uid}>
            <NoteText model={model} note={note} />
            <div class="row soft s">
              {note.pinned && say('note_pinned')}
              <span class="grow">
                <Day at={note.created} text={() => shortDay(note.created, view.days)} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The text of a note; a long one short, until somebody wants all of it. */
export function NoteText({ model: { act, late }, note: { uid, text } }: { model: PanelModel; note: Note }) {
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
