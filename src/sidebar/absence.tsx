import { openDashboard, reloadTab } from '../api/browser.ts';
import { Icon } from '../ui/icons.tsx';
import { say } from '../words/index.ts';

/** Why there is no panel here. */
export type AbsenceReason =
  | 'unchosen'
  | 'inPage'
  | 'noProfile'
  | 'unreadable'
  | { trouble: string; retry(): void };

const SENTENCES = {
  unchosen: 'home_unchosen',
  inPage: 'home_in_page',
  noProfile: 'no_profile',
  unreadable: 'address_unreadable',
} as const;

/** What stands where the panel would. */
export function Absence({ reason }: { reason: AbsenceReason }) {
  const sentence = typeof reason === 'object' ? reason.trouble : say(SENTENCES[reason]);
  const choosing = reason === 'unchosen' || reason === 'inPage';
  return (
    <main class="calm">
      <Icon name="leaf" />
      <h1>{say('app_short')}</h1>
      <p class="soft" role="status">
        {sentence}
      </p>
      {typeof reason === 'object' && (
        <button type="button" class="btn" onClick={reason.retry}>
          {say('retry')}
        </button>
      )}
      {choosing && (
        <button
          type="button"
          class={reason === 'unchosen' ? 'btn primary' : 'btn'}
          onClick={() => void openDashboard()}
        >
          {say(reason === 'unchosen' ? 'choose_home' : 'change_home')}
        </button>
      )}
    </main>
  );
}

/** A tab that was open before Tend must be reloaded before its page can be read. */
export function ReloadNotice({ tabId }: { tabId: number | undefined }) {
  if (tabId === undefined) return null;
  return (
    <div class="card warn row notice" role="status">
      <p class="grow">{say('reload_here')}</p>
      <button type="button" class="btn small" onClick={() => void reloadTab(tabId)}>
        {say('reload')}
      </button>
    </div>
  );
}
