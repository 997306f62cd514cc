import type { Cadence } from '../../domain/cadence.ts';
import { FAVOUR_SIDES } from '../../domain/favour.ts';
import { textWords } from '../../domain/name.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { TOUCH_STATES, touchState } from '../../domain/touch-state.ts';
import { hasWord, type Listed } from './people-find.ts';

/** By what people are filtered; all of them must fit. */
export const FILTER_KINDS = [
  'group',
  'place',
  'company',
  'phase',
  'importance',
  'agenda',
  'cadence',
  'due',
  'spoke',
  'spokeSince',
  'spokeBefore',
  'connectedSince',
  'connectedBefore',
  'notes',
  'touch',
  'favour',
  'network',
] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

/** Kinds that may have several values, of which one must fit. */
export const SEVERAL: ReadonlySet<FilterKind> = new Set([
  'group',
  'place',
  'company',
  'phase',
  'importance',
  'network',
]);

/** What is wanted of each kind. */
export type Filters = Partial<Record<FilterKind, readonly string[]>>;

/** What some kinds can be, besides what the people themselves bring along. */
export const FILTER_VALUES = {
  agenda: ['in', 'paused', 'out'],
  cadence: ['any', 'none'],
  due: ['overdue', 'today', 'week', 'none'],
  spoke: ['ever', 'never'],
  notes: ['with', 'without'],
  touch: TOUCH_STATES,
  favour: FAVOUR_SIDES,
} as const;

type Test = (person: Listed, value: string, days: NearDays) => boolean;

/** Whether a folded text has every word of a value. */
const hasAll = (folded: string, value: string) => textWords(value).every((word) => hasWord(folded, word));

const TESTS: Record<FilterKind, Test> = {
  group: ({ row }, value) => (value === 'none' ? !row.groups : (row.groups?.includes(value) ?? false)),
  place: ({ place }, value) => hasAll(place, value),
  company: ({ org }, value) => hasAll(org, value),
  phase: ({ row }, value) => row.phase === value,
  importance: ({ row }, value) => String(row.importance) === value,
  agenda: ({ row }, value, days) => agendaOf(row, days) === value,
  cadence: ({ row: { cadence } }, value) =>
    value === 'any'
      ? !!cadence
      : value === 'none'
        ? !cadence
        : cadence !== undefined && cadenceKey(cadence) === value,
  due: ({ row }, value, days) => isDue(row, value, days),
  spoke: ({ row }, value) => (row.last === undefined) === (value === 'never'),
  spokeSince: ({ row: { last } }, value) => last !== undefined && last >= value,
  spokeBefore: ({ row: { last } }, value) => last !== undefined && last < value,
  connectedSince: ({ row: { connectedOn } }, value) => connectedOn !== undefined && connectedOn >= value,
  connectedBefore: ({ row: { connectedOn } }, value) => connectedOn !== undefined && connectedOn < value,
  notes: ({ row }, value) => (row.hasNotes === true) === (value === 'with'),
  touch: ({ row }, value, { today }) => touchState(row, today) === value,
  favour: ({ row: { balance } }, value) =>
    FAVOUR_SIDES.some((side) => side === value && balance !== undefined && balance[side] > 0),
  network: ({ row }, value) => row.services?.includes(value) ?? false,
};

/** Whether somebody fits all that is wanted. */
export function fits(filters: Filters, days: NearDays): (person: Listed) => boolean {
  const wanted = FILTER_KINDS.flatMap((kind) => {
    const values = filters[kind] ?? [];
    return values.length > 0 ? { test: TESTS[kind], values } : [];
  });
  return (person) => wanted.every(({ test, values }) => values.some((value) => test(person, value, days)));
}

/** The values with this one, or without it where it was among them. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** The values while one of them, `own`, is typed further; '' is none, and one that is there already stays another's. */
export function retyped(
  values: readonly string[],
  own: string,
  typed: string,
): { values: string[]; own: string } {
  const others = values.filter((one) => one !== own);
  if (!typed || others.includes(typed)) return { values: others, own: '' };
  return { values: [...others, typed], own: typed };
}

/** A cadence as a filter names it: '3-month'. */
export function cadenceKey({ every, unit }: Cadence): string {
  return `${every}-${unit}`;
}

/** Whether somebody has a place in the agenda, has none now, or none at all. */
function agendaOf(
  { untracked, phase, pausedUntil }: PersonRow,
  { today }: NearDays,
): (typeof FILTER_VALUES.agenda)[number] {
  if (untracked || phase === 'resting' || phase === 'letGo') return 'out';
  return pausedUntil !== undefined && pausedUntil > today ? 'paused' : 'in';
}

/** 'week': it comes up within the seven days from today, or is up already. */
function isDue({ next, late }: PersonRow, value: string, { today, nextWeek }: NearDays): boolean {
  if (value === 'none') return next === undefined;
  if (next === undefined) return false;
  if (value === 'overdue') return late !== undefined;
  return value === 'today' ? next <= today : next < nextWeek;
}
