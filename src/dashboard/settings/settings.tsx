import { openShortcutSettings } from '../../api/browser.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { laterView } from '../later-view.tsx';
import type { StoreModel } from '../store-model.ts';
import { Groups } from './groups.tsx';
import { Keyboard } from './keyboard.tsx';
import { Leaving } from './leaving.tsx';
import type { LeavingModel } from './leaving-model.ts';
import { Networks } from './networks.tsx';
import type { NetworksModel } from './networks-model.ts';
import { Reminders } from './reminders.tsx';
import type { RemindingModel } from './reminding-model.ts';
import { chosenText, type SettingsModel } from './settings-model.ts';

const PROMISES = ['promise_kept', 'promise_here', 'promise_nothing_unasked', 'promise_removal'] as const;

const CHOICES = [
  { home: 'page', name: 'choice_page', more: 'choice_page_more' },
  { home: 'sidebar', name: 'choice_sidebar', more: 'choice_sidebar_more' },
  { home: 'both', name: 'choice_both', more: 'choice_both_more' },
] as const;

interface SettingsProps {
  settings: SettingsModel;
  networks: NetworksModel;
  reminding: RemindingModel;
  leaving: LeavingModel;
  store: StoreModel;
  toasts: Toasts;
  /** Draws all of it again. */
  redraw(): void;
}

const Speech = laterView(async () => (await import('./speech.tsx')).Speech);
const Messages = laterView(async () => (await import('./messages.tsx')).Messages);

/** What Tend keeps, where it appears, how it reminds, on which networks, and how to leave it. */
export function Settings({ settings, networks, reminding, leaving, store, toasts, redraw }: SettingsProps) {
  const first = settings.justChosen && !store.state?.turned;
  return (
    <>
      <h1>{say(first ? 'welcome' : 'settings')}</h1>
      {first && <p class="soft lead">{say('welcome_more')}</p>}
      <WhatIsKept />
      <Where settings={settings} />
      <Next settings={settings} />
      {!first && <Speech redraw={redraw} />}
      {!first && <Reminders model={reminding} />}
      {!first && <Groups model={reminding} />}
      {!first && <Messages toasts={toasts} />}
      {!first && <Keyboard />}
      <Networks networks={networks} />
      {!first && <Leaving leaving={leaving} state={store.state} />}
    </>
  );
}

/** The one screen until it is chosen where Tend appears. */
export function FirstRun({ settings }: { settings: SettingsModel }) {
  return (
    <>
      <h1>{say('welcome')}</h1>
      <p class="soft lead">{say('welcome_more')}</p>
      <WhatIsKept />
      <Where settings={settings} />
    </>
  );
}

function WhatIsKept() {
  return (
    <section>
      <h2>{say('what_is_kept')}</h2>
      <ul class="points">
        {PROMISES.map((word) => (
          <li key={word}>
            <Icon name="leaf" />
            <span>{say(word)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Where({ settings }: { settings: SettingsModel }) {
  const { home, marked, problem } = settings;
  return (
    <section>
      <h2>{say('where_tend_appears')}</h2>
      <p class="soft">{say('agreement')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void settings.choose();
        }}
      >
        <fieldset>
          <legend class="unseen">{say('where_tend_appears')}</legend>
          {CHOICES.map((choice) => (
            <label key={choice.home} class="card home-choice">
              <input
                type="radio"
                name="home"
                checked={marked === choice.home}
                onChange={() => settings.mark(choice.home)}
              />
              <span class="strong">{say(choice.name)}</span>
              <span class="soft">{say(choice.more)}</span>
            </label>
          ))}
        </fieldset>
        <div class="row">
          <button type="submit" class="btn primary" disabled={home !== null && marked === home}>
            {say(home ? 'change' : 'use_choice')}
          </button>
          <span class="overdue s" role="status">
            {problem}
          </span>
        </div>
      </form>
    </section>
  );
}

/** What to do first, once it is chosen. */
function Next({ settings }: { settings: SettingsModel }) {
  const { justChosen, unreachable, shortcut, home } = settings;
  // In a low window it would stand below the edge, and the choice would seem to have done nothing.
  const bringIntoView = (card: HTMLElement | null) => {
    if (justChosen) card?.scrollIntoView?.({ block: 'nearest' });
  };
  return (
    <section class={justChosen ? 'card done' : ''} role="status" ref={bringIntoView}>
      {justChosen && <p class="strong">{chosenText(home ?? 'page')}</p>}
      {unreachable > 0 && <p>{sayCount('tabs_to_reload', unreachable)}</p>}
      {justChosen && <p>{say('first_step')}</p>}
      {shortcut ? (
        <p class="soft">{say('shortcut_is', shortcut)}</p>
      ) : (
        <button type="button" class="btn small fit" onClick={() => void openShortcutSettings()}>
          {say('set_shortcut')}
        </button>
      )}
    </section>
  );
}
