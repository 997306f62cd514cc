import { answeredBy } from '../../domain/answered.ts';
import { excerpt } from '../../domain/excerpt.ts';
import type { HistoryAction, HistoryStep } from '../../domain/history.ts';
import { opText, opWord } from '../../ui/ops.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { decidedText } from './decided-text.ts';

/** Actions that nothing can take back. */
const FINAL = new Set(['emptyTrash', 'erasePerson', 'deleteEverything']);

/** What an action did, as a sentence; more exact than its name where its rows tell more. */
export function deedText({ op, steps, told }: HistoryAction): string {
  if (told) return operationText(told);
  const rows = steps.map(({ after }) => after);
  if (op === 'pinNote' && rows.some((row) => row?.pinned === false)) return say('op_unpin_note');
  if (op === 'answerReview') return [opText(op), decidedText(steps)].filter(Boolean).join(' · ');
  if (op === 'setStanding') return say(steps.map(standing).find(Boolean) ?? opWord(op));
  return opText(op, answeredBy(op, steps));
}

/** What an operation did; an import is called by its file, which stands elsewhere. */
function operationText({ op, called, undo }: NonNullable<HistoryAction['told']>): string {
  const what = (op !== 'importPeople' && called) || opText(op);
  if (undo === 'again') return say('redone_was', what);
  return undo ? say('undone_was', what) : what;
}

/** What a change of where somebody stands came to, where there is a word for it. */
function standing({ before = {}, after = {} }: HistoryStep): PlainWord | undefined {
  if (after.phase !== before.phase && after.phase === 'resting') return 'op_rest';
  if (after.phase !== before.phase && after.phase === 'letGo') return 'op_let_go';
  return after.pausedUntil && after.pausedUntil !== before.pausedUntil ? 'op_paused' : undefined;
}

/** Whether the action can still be taken back from here. */
export function canBeUndone({ op, steps, undone }: HistoryAction): boolean {
  return !undone && !FINAL.has(op) && steps.some((step) => kindOf(step) !== 'erased');
}

/** Whether what an action wrote was erased since. */
export function isErased({ op, steps }: HistoryAction): boolean {
  return FINAL.has(op) ? false : steps.length > 0 && steps.every((step) => kindOf(step) === 'erased');
}

/** The steps that touched a row: an action that changed nothing left only a marker. */
export function shownSteps({ steps }: HistoryAction): HistoryStep[] {
  return steps.filter(({ table }) => table !== '');
}

/** The beginning of the text that an action was about, of an import the file's name; '' where it was about none. */
export function glance({ op, steps, told }: HistoryAction): string {
  // What was decided stands in the deed; the person's title would be no part of it.
  if (op === 'answerReview') return '';
  if (told) return (told.op === 'importPeople' && told.called) || '';
  for (const { before, after } of steps)
    for (const text of [after, before].flatMap((row) => [
      row?.text,
      row?.summary,
      row?.title,
      row?.label,
      row?.name,
    ]))
      if (typeof text === 'string' && text) return excerpt(text);
  return '';
}

export type StepKind = 'added' | 'changed' | 'removed' | 'returned' | 'erased';

/** What became of a step's row. */
export function kindOf({ before, after }: HistoryStep): StepKind {
  if (!before && !after) return 'erased';
  if (!before) return 'added';
  if (!after || (after.deletedAt && !before.deletedAt)) return 'removed';
  return before.deletedAt && !after.deletedAt ? 'returned' : 'changed';
}

const STEPS = {
  added: 'step_added',
  changed: 'step_changed',
  removed: 'step_removed',
  returned: 'step_returned',
  erased: 'step_erased',
} as const;

const ROWS: Record<string, PlainWord> = {
  contacts: 'row_contacts',
  handles: 'row_handles',
  notes: 'row_notes',
  followUps: 'row_follow_ups',
  interactions: 'row_interactions',
  keyDates: 'row_key_dates',
  groups: 'row_groups',
  sightings: 'row_sightings',
  favours: 'row_favours',
  goals: 'row_goals',
  occasions: 'row_occasions',
  shares: 'row_shares',
  templates: 'row_templates',
  reviews: 'row_reviews',
  answers: 'row_answers',
  drafts: 'row_drafts',
  settings: 'row_settings',
};

/** 'Note, changed' */
export function stepText(step: HistoryStep): string {
  return say(STEPS[kindOf(step)], say(ROWS[step.table] ?? 'row_unknown'));
}
