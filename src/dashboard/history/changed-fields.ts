import type { HistoryStep } from '../../domain/history.ts';
import { shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { cadenceValue } from './cadence-value.ts';
import { FIELDS, KINDS, OWN_FIELDS, QUIET, TELLING, TEXTS, VALUES } from './field-words.ts';
import { kindOf } from './history-words.ts';

/** One field of a row, as a person reads it: '' where there was nothing. */
export interface ChangedField {
  name: string;
  label: string;
  before: string;
  after: string;
}

/**
 * The fields in which a step changed its row; of a row that came, went or came back, those that tell what it is.
 * @param known names of people, groups and goals, by uid
 */
export function changedFields(step: HistoryStep, known: Record<string, string> = {}): ChangedField[] {
  const { before = {}, after = {}, table } = step;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = kindOf(step) === 'changed';
  const text = (name: string, row: Record<string, unknown>) => textOf(name, row[name], known);
  const shown = names.filter((name) => {
    if (QUIET.has(name) && !(name === 'kind' && KINDS[table])) return false;
    return changed ? text(name, before) !== text(name, after) : TELLING.has(name);
  });
  return shown
    .map((name) => {
      const word = name === 'kind' ? KINDS[table] : (OWN_FIELDS[`${table}.${name}`] ?? FIELDS[name]);
      const label = word ? say(word) : name;
      return { name, label, before: text(name, before), after: text(name, after) };
    })
    .filter((field) => field.before || field.after);
}

/** Fields that name other rows by uid. */
const NAMED = new Set(['participants', 'groups', 'goals']);

const DAY = /^\d{4}-\d\d-\d\d(T.*Z)?$/;

function textOf(name: string, value: unknown, known: Record<string, string>): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (name === 'cadence') return cadenceValue(value);
  if (NAMED.has(name))
    return listOf(value, (uid) => known[uid] || say(name === 'participants' ? 'nameless' : 'row_unknown'));
  if (name === 'goal') return known[String(value)] || say('row_unknown');
  // Of a greeting they are many: the next ones tell which they are.
  if (name === 'days' && Array.isArray(value))
    return listOf(value.slice(0, 4), (day) => shortDay(day, { today: '' }));
  if (Array.isArray(value)) return listOf(value, (text) => text);
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([part, one]) =>
      part === 'on' ? textOf('date', one, known) : one,
    );
    return listOf(parts, (text) => text);
  }
  if (typeof value !== 'string') return String(value);
  if (TEXTS.has(name)) return value;
  const word = Object.hasOwn(VALUES, value) ? VALUES[value] : undefined;
  if (word) return say(word);
  // The day of a year that is not known: of one in which every day exists.
  if (name === 'date' && value.startsWith('--')) return shortDay(`2024${value.slice(1)}`, { today: '2024' });
  return DAY.test(value) ? shortDay(value, { today: '' }) : value;
}

function listOf(value: unknown, text: (one: string) => string): string {
  return Array.isArray(value) ? commas(value.map((one) => text(String(one)))) : '';
}
