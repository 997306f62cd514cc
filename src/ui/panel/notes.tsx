import type { PanelView } from '../../api/contract.ts';
import { say } from '../../words/index.ts';
import { Day } from '../day.tsx';
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
    <section>
      <h2>{say('panel_timeline')}</h2>
      {view.notes.length + spoke.length === 0 && <p class="soft">{say('no_notes')}</p>}
      <ul class="timeline">
        {(isPainted() ? sure : sure.slice(0, IN_SIGHT)).map(({ uid, text, created, pinned }) => (
          <li data-note={uid}>
            <div class={shortOf(text) === text ? 'text' : 'text long'} dir="auto">
              {shortOf(text)}
            </div>
            <div class="row soft s">
              {pinned && `${say('note_pinned')} · `}
              <Day at={created} text={model.late?.shortDay(created, view.days)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The beginning of a long note; a short one whole. */
export function shortOf(text: string): string {
  const short = text.slice(0, LONG).split('\n', LONG_LINES).join('\n');
  return short === text ? text : `${short}…`;
}
