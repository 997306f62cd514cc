import type { PanelView } from '../../api/contract.ts';
import { direction, say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import { isPainted } from '../painted.ts';
import { CollapsedTab } from './collapsed-tab.tsx';
import { Facts } from './facts.tsx';
import { FollowUps } from './follow-ups.tsx';
import { PanelHeader } from './header.tsx';
import { NoteBox } from './note-box.tsx';
import { Notes } from './notes.tsx';
import type { PanelModel } from './panel-model.ts';
import { ResizeHandle } from './resize-handle.tsx';
import { whoIs } from './who.ts';

/** Whether something will be told above what stands below: that waits for it then, so that it never jumps. */
const isTold = ({ news, line }: PanelView) => news[0] || line?.reasons[0]?.unanswered;

/** The panel as it stands: the slim tab, or all of it. */
export function PanelBody({ model }: { model: PanelModel }) {
  const { view, trouble, late, home } = model;
  const who = whoIs(model);
  if (home.setShape && model.shape.collapsed) return <CollapsedTab model={model} who={who} />;
  // Behind a title, and in a name of another script, more than one word belongs together.
  const shortName = who.name.split(/\b\s/)[0];
  const contact = view?.contact;
  const ready = late && isPainted();
  const welcome = !who.self || contact;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (late?.hide()) return;
    if (!home.setShape) return;
    model.setShape({ collapsed: true });
    home.giveFocusBack();
  };
  return (
    <main
      class="panel"
      lang={say('language')}
      dir={direction()}
      tabIndex={-1}
      aria-label={say('app_short')}
      onKeyDown={onKeyDown}
    >
      {home.setShape && <ResizeHandle model={model} />}
      <PanelHeader model={model} who={who} />
      <div class="scroll">
        {trouble && (
          <div class="card warn row" role="alert">
            <p class="grow">{refusal(trouble)}</p>
            {trouble !== 'updated' && (
              <button type="button" class="btn small" onClick={model.retry}>
                {say('retry')}
              </button>
            )}
          </div>
        )}
        {!welcome && <p class="soft">{refusal('own-profile')}</p>}
        {late && <late.Cards />}
        {welcome && (view || trouble) && (
          <NoteBox
            box={model.composer}
            label={shortName ? say('write_note_about', shortName) : say('write_note')}
            save={say('add_note')}
            told={trouble}
          />
        )}
        {view && welcome && !view.doubt && (ready || trouble || !isTold(view)) && (
          <>
            <FollowUps model={model} view={view} />
            {ready ? <late.Facts /> : contact && <Facts contact={contact} view={view} />}
            {ready && late.timeline.items ? <late.Timeline /> : <Notes model={model} view={view} />}
          </>
        )}
      </div>
      <div class="toast" role="status">
        {late && <late.ToastCard toasts={late.toasts} />}
      </div>
    </main>
  );
}
