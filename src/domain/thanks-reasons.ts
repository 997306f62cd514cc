import { answersTo, snoozedUntil } from './answers-to.ts';
import type { ContactRows } from './due.ts';
import { unthanked } from './favour.ts';
import type { Answer } from './follow-up.ts';
import type { KeyDateReason } from './key-date-reasons.ts';
import { addDays } from './plain-date.ts';

/** Days after a favour on which thanks that were not said come up. */
export const THANKS_AFTER = 1;

/** The first favour that nobody said thanks for; the others are thanked for with it. */
export function thanks({ favours }: ContactRows, answers: Answer[]): KeyDateReason[] {
  const open = unthanked(favours).filter(
    ({ uid }) => !answersTo(answers, `thanks/${uid}`).some(({ answer }) => answer !== 'snoozed'),
  );
  const [first] = open;
  if (!first) return [];
  const { uid, on, kind: favour, text: summary } = first;
  const due = addDays(on, THANKS_AFTER);
  const day = snoozedUntil(answersTo(answers, `thanks/${uid}`)) ?? due;
  return [{ kind: 'thanks', uid, due, day, since: on, favour, summary, calm: true }];
}
