import type { Cadence } from '../../domain/cadence.ts';
import type { Phase } from '../../domain/contact.ts';
import type { Group } from '../../domain/group.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { networkName } from '../../sites/index.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { type PlainWord, say } from '../../words/index.ts';
import type { FilterKind } from './people-filter.ts';
import type { Column } from './people-order.ts';

/** What each kind of filter is called. */
export const KIND_WORDS: Record<FilterKind, PlainWord> = {
  group: 'people_kind_group',
  place: 'people_kind_place',
  company: 'people_kind_company',
  phase: 'people_kind_phase',
  importance: 'people_kind_importance',
  agenda: 'people_kind_agenda',
  cadence: 'people_kind_cadence',
  due: 'people_kind_due',
  spoke: 'people_kind_spoke',
  spokeSince: 'people_kind_spoke_since',
  spokeBefore: 'people_kind_spoke_before',
  connectedSince: 'people_kind_connected_since',
  connectedBefore: 'people_kind_connected_before',
  notes: 'people_kind_notes',
  touch: 'people_kind_touch',
  favour: 'people_kind_favour',
  network: 'people_kind_network',
};

export const COLUMN_WORDS: Record<Column, PlainWord> = {
  name: 'people_column_name',
  place: 'people_column_place',
  company: 'people_column_company',
  groups: 'people_column_groups',
  importance: 'people_column_importance',
  cadence: 'people_column_cadence',
  last: 'people_column_last',
  next: 'people_column_next',
  connected: 'people_column_connected',
};

const VALUE_WORDS: Record<string, PlainWord> = {
  in: 'people_value_in',
  paused: 'people_value_paused',
  out: 'people_value_out',
  overdue: 'people_value_overdue',
  today: 'people_value_today',
  week: 'people_value_week',
  ever: 'people_value_ever',
  never: 'people_value_never',
  with: 'people_value_with',
  without: 'people_value_without',
  inTouch: 'people_value_in_touch',
  slipping: 'people_value_slipping',
  fading: 'people_value_fading',
  resting: 'people_value_resting',
  untracked: 'people_value_untracked',
  gave: 'side_gave',
  received: 'side_received',
  asked: 'side_asked',
};

/** Values that are said otherwise of a kind. */
const WORDS_OF_KIND: Partial<Record<FilterKind, Record<string, PlainWord>>> = {
  cadence: { any: 'people_value_cadence_any', none: 'people_value_cadence_none' },
  due: { none: 'people_value_due_none' },
  group: { none: 'people_value_group_none' },
  touch: { never: 'people_value_never_spoken' },
};

const PHASE_WORDS: Record<string, PlainWord> = {
  build: 'panel_phase_build',
  maintain: 'panel_phase_maintain',
  activate: 'panel_phase_activate',
  resting: 'panel_phase_resting',
  letGo: 'people_phase_let_go',
};

/** A value of a filter in words. */
export function valueText(
  kind: FilterKind,
  value: string,
  { days, groups }: { days: NearDays | undefined; groups: Group[] },
): string {
  const group = kind === 'group' && groups.find(({ uid }) => uid === value);
  if (group) return group.name;
  if (kind === 'phase')
    return Object.hasOwn(PHASE_WORDS, value) ? say(PHASE_WORDS[value] as PlainWord) : value;
  if (kind === 'network') return networkName(value);
  if (kind === 'place' || kind === 'company' || kind === 'importance') return value;
  if (/^\d{4}-\d\d-\d\d$/.test(value) && days) return shortDay(value, days);
  const cadence = kind === 'cadence' && cadenceOfKey(value);
  if (cadence) return cadenceText(cadence);
  const words = { ...VALUE_WORDS, ...WORDS_OF_KIND[kind] };
  return Object.hasOwn(words, value) ? say(words[value] as PlainWord) : value;
}

/** The cadence that a filter names. */
export function cadenceOfKey(key: string): Cadence | undefined {
  const [, every, unit] = /^([1-9]\d?)-(day|week|month|year)$/.exec(key) ?? [];
  return unit ? { every: Number(every), unit: unit as Cadence['unit'] } : undefined;
}

/** What somebody is called. */
export function calledText({ name }: PersonRow): string {
  return name || say('nameless');
}

/** That somebody is left in peace; '' of whoever is not. */
export function awayText(phase: Phase): string {
  if (phase === 'letGo') return say('people_is_archived');
  return phase === 'resting' ? say('panel_phase_resting') : '';
}
