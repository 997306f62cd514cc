import type { HistoryStep } from '../domain/history.ts';
import { shortDay } from '../ui/days.ts';
import { type PlainWord, say } from '../words/index.ts';
import { kindOf } from './history-words.ts';

/** Fields that only Tend's own bookkeeping needs. */
const QUIET = new Set([
  'uid',
  'created',
  'updated',
  'pin',
  'raw',
  'kind',
  'line',
  'reason',
  'fieldSource',
  'view',
]);

/** The fields that tell a person what a row is, where it is told whole. */
const TELLING = new Set(
  'fullName headline org title place text summary due value answer until mergedInto'.split(' '),
);

const FIELDS: Record<string, PlainWord> = {
  fullName: 'field_name',
  headline: 'field_headline',
  org: 'field_org',
  title: 'field_title',
  place: 'field_place',
  text: 'field_text',
  pinned: 'field_pinned',
  summary: 'field_summary',
  due: 'field_due',
  status: 'field_status',
  completedOn: 'field_completed_on',
  outcome: 'field_outcome',
  snoozedUntil: 'field_snoozed_until',
  until: 'field_snoozed_until',
  value: 'field_address',
  service: 'field_service',
  state: 'field_status',
  answer: 'field_answer',
  day: 'field_answered_on',
  phase: 'field_phase',
  importance: 'field_importance',
  tracked: 'field_tracked',
  pausedUntil: 'field_paused_until',
  deletedAt: 'field_deleted',
  contactUid: 'field_whose',
  mergedInto: 'field_whose',
};

const VALUES: Record<string, PlainWord> = {
  'needs-action': 'value_open',
  completed: 'value_done',
  cancelled: 'value_cancelled',
  done: 'value_done',
  skipped: 'value_skipped',
  snoozed: 'value_snoozed',
  current: 'value_current',
  former: 'value_former',
};

/** Fields whose values are the user's own text, whatever they look like. */
const TEXTS = new Set(['text', 'summary', 'fullName', 'headline', 'org', 'title', 'place', 'value']);

/** One field of a row, as a person reads it: '' where there was nothing. */
export interface Field {
  name: string;
  label: string;
  before: string;
  after: string;
}

/** The fields in which a step changed its row; of a row that came, went or came back, those that tell what it is. */
export function fieldsOf(step: HistoryStep): Field[] {
  const { before = {}, after = {} } = step;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = kindOf(step) === 'changed';
  const shown = names.filter((name) => {
    if (QUIET.has(name)) return false;
    return changed ? text(name, before[name]) !== text(name, after[name]) : TELLING.has(name);
  });
  return shown
    .map((name) => ({
      name,
      label: FIELDS[name] ? say(FIELDS[name]) : name,
      before: text(name, before[name]),
      after: text(name, after[name]),
    }))
    .filter((field) => field.before || field.after);
}

const DAY = /^\d{4}-\d\d-\d\d(T.*Z)?$/;

function text(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (TEXTS.has(name)) return value;
  const word = Object.hasOwn(VALUES, value) ? VALUES[value] : undefined;
  if (word) return say(word);
  return DAY.test(value) ? shortDay(value, { today: '' }) : value;
}
