import type { FollowUp } from '../domain/follow-up.ts';
import type { Step } from './undo.ts';

/** What of an action only comes along with its matter: contacts, handles, groups, and reminders of an event somebody new was met at. */
export function carriedOf(steps: Step[]): Step[] {
  const made = steps.filter(({ table, before }) => table === 'contacts' && !before);
  return steps.filter((step) => isCarrier(step) || made.some(({ after }) => isOfEvent(step, after.uid)));
}

function isCarrier({ table }: Step): boolean {
  return table === 'contacts' || table === 'handles' || table === 'groups';
}

/** Whether it is the follow-up that somebody came with, who was kept while an event was on. */
function isOfEvent({ table, before, after }: Step, contactUid: string): boolean {
  const { contactUid: whose, occasion } = after as Partial<FollowUp>;
  return table === 'followUps' && !before && occasion !== undefined && whose === contactUid;
}
