import { isLive } from '../domain/base.ts';
import type { Row } from './rows.ts';
import type { Return, Step } from './undo.ts';

/** Of what a review decided about somebody their own row, which goes back with the card or not at all. */
export function decidedOf(steps: Step[]): Step | undefined {
  const contacts = steps.filter(({ table }) => table === 'contacts');
  return contacts.length === 1 && steps.some(({ table }) => table === 'reviews') ? contacts[0] : undefined;
}

/** How a row goes back that was changed otherwise since; undefined where what the action changed was changed again. */
export function fieldsBack(step: Step, now: Row | undefined): Return | undefined {
  if (!isLive(now) || !step.before) return undefined;
  const [before, after, again] = [step.before, step.after, now].map(
    (row): Record<string, unknown> => ({ ...row, updated: '' }),
  ) as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[key], after[key])) continue;
    if (!isSame(again[key], after[key])) return undefined;
    if (key in before) again[key] = before[key];
    else delete again[key];
  }
  return { ...step, now, again: again as unknown as Row };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
