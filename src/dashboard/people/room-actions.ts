import { say } from '../../words/index.ts';
import type { Dashboard } from '../dashboard-model.ts';
import type { BoxAction } from './people-actions.ts';

/** What the search box can do: go to a room, and what is done there most. */
export function roomActions(dashboard: Dashboard): BoxAction[] {
  const to = (hash: string) => () => {
    location.hash = hash;
  };
  return [
    { text: say('person_add'), run: to('#people/add') },
    { text: say('duplicates'), run: to('#people/duplicates') },
    { text: say('people_import'), run: to('#import') },
    { text: say('people_action_backup'), run: to('#backup') },
    ...dashboard.rooms.map(({ name, word }) => ({
      text: say('people_action_open', say(word)),
      run: to(`#${name}`),
    })),
    { text: say('undo_last'), run: dashboard.undoLast },
    { text: say('people_action_help'), run: () => dashboard.people.show({ helping: true }) },
  ];
}
