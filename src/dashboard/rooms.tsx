import type { Dashboard } from './dashboard-model.ts';
import { laterView } from './later-view.tsx';
import { listAddress } from './people/people-address.ts';
import { isPage } from './person/people-pages.ts';
import type { Room } from './room.ts';
import { Settings } from './settings/settings.tsx';
import { Today } from './today/today.tsx';

const People = laterView(async () => (await import('./people/people.tsx')).People);
const PeoplePage = laterView(async () => (await import('./person/people-page.tsx')).PeoplePage);
const ReviewRoom = laterView(async () => (await import('./review/review.tsx')).ReviewRoom);
const Insights = laterView(async () => (await import('./insights/insights.tsx')).Insights);
const Occasions = laterView(async () => (await import('./occasions/occasions.tsx')).Occasions);
const Reading = laterView(async () => (await import('./reading/room.ts')).Reading);
const Import = laterView(async () => (await import('./import/import-with-triage.tsx')).ImportWithTriage);
const Goals = laterView(async () => (await import('./goals/goals.tsx')).Goals);
const History = laterView(async () => (await import('./history/history.tsx')).History);
const Trash = laterView(async () => (await import('./history/trash.tsx')).Trash);
const Backup = laterView(async () => (await import('./backup/backup.tsx')).Backup);

/** The rooms, in the order of the nav. A new one is a line here. */
export function roomsOf(dashboard: Dashboard): Room[] {
  const { history, trash, store, backup } = dashboard;
  const { agenda, log, people, pages, goals, reading, occasions, importing, review } = dashboard;
  return [
    {
      name: 'today',
      word: 'today_room',
      count: () => agenda.page?.today.length,
      draw: () => <Today agenda={agenda} log={log} review={review} />,
      enter: dashboard.readAgenda,
    },
    {
      name: 'people',
      word: 'people_room',
      count: () => (people.loading || people.trouble ? undefined : people.count),
      draw: () =>
        isPage(pages.rest) ? (
          <PeoplePage pages={pages} list={listAddress(people.view)} />
        ) : (
          <People model={people} />
        ),
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
      name: 'goals',
      word: 'goals_room',
      draw: () => <Goals model={goals} />,
      enter: goals.enter,
      leave: goals.leave,
    },
    {
      name: 'reading',
      word: 'reading_room',
      draw: () => reading.model && <Reading reading={reading.model} />,
      enter: reading.enter,
      leave: reading.leave,
    },
    {
      name: 'occasions',
      word: 'occasions',
      draw: () => occasions.model && <Occasions model={occasions.model} />,
      enter: occasions.enter,
      leave: occasions.leave,
    },
    {
      name: 'review',
      word: 'review_room',
      count: review.waiting,
      draw: () => <ReviewRoom model={review} undoLast={dashboard.undoLast} />,
      enter: review.enter,
      leave: review.leave,
    },
    {
      name: 'insights',
      word: 'insights_room',
      draw: () => <Insights rest={dashboard.place.rest} network={people} />,
      enter: people.refresh,
    },
    {
      name: 'import',
      word: 'import_room',
      draw: () => <Import importing={importing} />,
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
      leave: backup.job.leave,
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
