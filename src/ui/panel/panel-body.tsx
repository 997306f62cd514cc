import { say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import { Toast } from '../toast.tsx';
import { CollapsedTab } from './collapsed-tab.tsx';
import { Composer } from './composer.tsx';
import { Facts } from './facts.tsx';
import { FollowUps } from './follow-ups.tsx';
import { PanelHeader } from './header.tsx';
import { Notes } from './notes.tsx';
import type { PanelModel } from './panel-model.ts';
import { ReminderForm } from './reminder-form.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import { whoIs } from './who.ts';

/** The panel as it stands: the slim tab, or all of it. */
export function PanelBody({ model }: { model: PanelModel }) {
  const who = whoIs(model);
  if (model.shape?.collapsed) return <CollapsedTab model={model} who={who} />;
  const { view, trouble, frozen, reminder, home } = model;
  const welcome = !who.self || view?.contact;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (reminder.open) return reminder.hide();
    if (!home.setShape) return;
    model.setShape({ collapsed: true });
    home.giveFocusBack();
  };
  return (
    <main class="panel" tabIndex={-1} aria-label={say('app_short')} onKeyDown={onKeyDown}>
      {home.setShape && <ResizeHandle model={model} />}
      <PanelHeader model={model} who={who} />
      <div class="scroll">
        {frozen && <Notice text={refusal('updated')} />}
        {trouble && !frozen && <Notice text={refusal(trouble)} retry={() => model.line.refresh()} />}
        {!welcome && <p class="soft">{say('own_profile')}</p>}
        {view && reminder.open && <ReminderForm reminder={reminder} today={view.today} />}
        {welcome && (view || trouble) && <Composer model={model} who={who} />}
        {view && welcome && (
          <>
            <FollowUps model={model} view={view} />
            {view.contact && <Facts contact={view.contact} />}
            <Notes model={model} view={view} />
          </>
        )}
      </div>
      <Toast toasts={model.toasts} />
    </main>
  );
}

function Notice({ text, retry }: { text: string; retry?: () => void }) {
  return (
    <div class="card warn stack" role="alert">
      <p>{text}</p>
      {retry && (
        <button type="button" class="btn small" onClick={retry}>
          {say('retry')}
        </button>
      )}
    </div>
  );
}
