import type { Turned } from '../domain/copies.ts';
import { type PlainWord, say } from '../words/index.ts';
import type { Dashboard } from './dashboard-model.ts';

const HAPPENED: Record<Turned, PlainWord> = {
  acceptStore: 'unchosen_accepted',
  goBack: 'unchosen_back',
  restoreStore: 'unchosen_restored',
};

/** In every room of a store that came after another and does not say where Tend appears: what happened, and what to do. */
export function Unchosen({ dashboard }: { dashboard: Dashboard }) {
  const { settings, store } = dashboard;
  const turned = store.state?.turned;
  if (settings.home !== null || !turned) return null;
  return (
    <div class="card warn row wrap" role="status">
      <span class="grow">{say(HAPPENED[turned])}</span>
      {dashboard.room()?.name !== 'backup' && (
        <a class="btn" href="#backup">
          {say('open_backup')}
        </a>
      )}
      {dashboard.room()?.name !== 'settings' && (
        <a class="btn" href="#settings">
          {say('choose_home')}
        </a>
      )}
    </div>
  );
}
