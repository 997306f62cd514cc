import type { PlainDate } from '../../domain/base.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { Where } from '../../domain/text.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { dayText } from '../days.ts';

/** What a place is called in which something was found; of a name nothing is said. */
const CALLED: Record<Exclude<Where, 'name'>, PlainWord> = {
  headline: 'in_headline',
  org: 'in_org',
  title: 'in_title',
  place: 'in_place',
  group: 'in_group',
  handle: 'in_handle',
  interests: 'in_interests',
  canHelpWith: 'in_can_help_with',
  askNext: 'in_ask_next',
  howMet: 'in_how_met',
  notes: 'in_note',
  interactions: 'in_interaction',
  followUps: 'in_follow_up',
  keyDates: 'in_key_date',
  favours: 'in_favour',
};

/** What the place is called. */
export function whereWord(where: Exclude<Where, 'name'>): string {
  return say(CALLED[where]);
}

/** The same with the day it is of: 'Note 3 May'. */
export function whereText(where: Exclude<Where, 'name'>, on: PlainDate | undefined, days: NearDays): string {
  return [whereWord(where), on && dayText(on, days)].filter(Boolean).join(' ');
}
