import { Backup } from './backup.tsx';
import type { Dashboard } from './dashboard-model.ts';
import { History } from './history.tsx';
import { ImportRoom } from './import/import-room.tsx';
import { Triage } from './import/triage.tsx';
import { People } from './people.tsx';
import { isPage, PeoplePage } from './people-pages.tsx';
import type { Room } from './room.ts';
import { Settings } from './settings.tsx';
import { Today } from './today.tsx';
import { Trash } from './trash.tsx';

/** The rooms, in the order of the nav. A new one is a line here. */
export function roomsOf(dashboard: Dashboard): Room[] {
  const { history, trash, store, backup } = dashboard;
  const { agenda, log, people, pages, importing } = dashboard;
  return [
    {
      name: 'today',
      word: 'today_room',
      draw: () => <Today agenda={agenda} log={log} />,
      enter: dashboard.readAgenda,
    },
    {
      name: 'people',
      word: 'people_room',
      draw: () => (isPage(pages.rest) ? <PeoplePage pages={pages} /> : <People model={people} />),
      enter(rest) {
        if (isPage(rest)) pages.enter(rest);
        else {
          pages.leave();
          people.enter(rest);
        }
      },
      leave: pages.leave,
    },
    {
      name: 'import',
      word: 'import_room',
      draw: () => (
        <ImportRoom model={importing.files}>
          <Triage triage={importing.triage} />
        </ImportRoom>
      ),
      enter: importing.enter,
      leave: importing.leave,
    },
    {
      name: 'history',
      word: 'history',
      draw: () => <History history={history} store={store} />,
      enter: history.enter,
    },
    {
      name: 'trash',
      word: 'trash',
      draw: () => <Trash trash={trash} store={store} />,
      enter: trash.enter,
      leave: trash.leave,
    },
    {
      name: 'backup',
      word: 'backup',
      draw: () => <Backup backup={backup} />,
      enter: () => void backup.refresh(),
    },
    {
      name: 'settings',
      word: 'settings',
      draw: () => <Settings {...dashboard} />,
      enter: dashboard.reminding.refresh,
      leave: () => dashboard.leaving.ask(false),
    },
  ];
}
