import type { NearDays } from '../../domain/near-days.ts';
import type { PeopleEdit } from '../../domain/people-edit.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { valueText } from './people-words.ts';

/** What an edit does, as it is found again in the history: 'Rhythm: Every 3 months'. */
export function editText(
  edit: PeopleEdit,
  { days, groupNames }: { days: NearDays | undefined; groupNames: Map<string, string> },
): string {
  const named = (word: PlainWord, text: string) => say('label_value', say(word), text);
  const day = (on: string) => shortDay(on, days ?? { today: '' });
  switch (edit.kind) {
    case 'joinGroup':
      return named('people_do_join', edit.name);
    case 'leaveGroup':
      return named('people_do_leave', groupNames.get(edit.groupUid) ?? '');
    case 'cadence': {
      const { cadence } = edit;
      if (!cadence) return named('people_kind_cadence', say('people_cadence_groups'));
      const text = cadence === 'none' ? say('people_cadence_never') : cadenceText(cadence);
      return named('people_kind_cadence', text);
    }
    case 'importance':
      return named('people_kind_importance', String(edit.importance));
    case 'phase':
      return named('people_kind_phase', valueText('phase', edit.phase, { days, groups: [] }));
    case 'pause':
      return named('people_do_pause', edit.until ? day(edit.until) : say('people_value_pause_none'));
    case 'remind':
      return named('people_do_remind', day(edit.due));
    case 'archive':
      return say('people_do_archive');
    case 'delete':
      return say('people_do_delete');
  }
}
