import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icons.tsx';
import { Toast } from '../ui/toast.tsx';
import { locale, say } from '../words/index.ts';
import { BackupCard } from './backup/backup-card.tsx';
import { CopyAgeLine } from './backup/copy-age-line.tsx';
import { Recovery } from './backup/recovery.tsx';
import type { Dashboard } from './dashboard-model.ts';
import { OperationCard } from './operation/operation-card.tsx';
import { Farewell } from './settings/farewell.tsx';
import { FirstRun } from './settings/settings.tsx';
import { Trouble } from './trouble.tsx';
import { Unchosen } from './unchosen.tsx';

/** The dashboard as it stands: the nav, and beside it what the address names. */
export function DashboardBody({ dashboard }: { dashboard: Dashboard }) {
  const scene = dashboard.scene();
  const room = dashboard.room();
  // Until it is chosen where Tend appears, while the store is in doubt and when all is gone, there is one way only.
  const open = scene === 'room' || (scene === 'recovery' && !dashboard.store.state?.recovery);
  return (
    <>
      <nav aria-label={say('rooms')}>
        <div class="brand strong">
          <Icon name="leaf" /> {say('app_short')}
        </div>
        {open &&
          dashboard.rooms.map(({ name, word, count }) => (
            <a
              key={name}
              href={`#${name}`}
              aria-current={scene === 'room' && name === room?.name ? 'page' : undefined}
            >
              {say(word)}
              <Count of={count?.() ?? 0} />
            </a>
          ))}
        {open && <CopyAgeLine store={dashboard.store} />}
      </nav>
      <main key={scene === 'room' || scene === 'first' ? room?.name : scene} tabIndex={-1}>
        {scene === 'room' && room?.name !== 'backup' && <BackupCard backup={dashboard.backup} />}
        {scene === 'room' && <OperationCard operations={dashboard.operations} />}
        {scene === 'room' && <Unchosen dashboard={dashboard} />}
        {SCENES[scene](dashboard)}
      </main>
      <Toast toasts={dashboard.toasts} />
    </>
  );
}

function Count({ of }: { of: number }) {
  return of > 0 ? <span class="s">{of.toLocaleString(locale())}</span> : null;
}

const SCENES: Record<ReturnType<Dashboard['scene']>, (dashboard: Dashboard) => ComponentChildren> = {
  waiting: () => null,
  trouble: ({ settings, store, refresh }) => (
    <Trouble sentence={settings.problem} code={store.trouble} retry={refresh} />
  ),
  first: (dashboard) => <FirstRun {...dashboard} />,
  recovery: (dashboard) => <Recovery {...dashboard} state={dashboard.store.state} />,
  farewell: ({ leaving }) => <Farewell leaving={leaving} />,
  room: (dashboard) => dashboard.room()?.draw(),
};

/** What the tab is called: the room, and whose it is. */
export function titleOf(dashboard: Dashboard): string {
  const { word = 'settings' } = dashboard.room() ?? {};
  switch (dashboard.scene()) {
    case 'first':
      return say('welcome');
    case 'recovery':
      return say('page_title', say('recovery'));
    case 'farewell':
      return say('page_title', say('farewell'));
    case 'room':
      return say('page_title', say(word));
    default:
      return say('app_short');
  }
}
