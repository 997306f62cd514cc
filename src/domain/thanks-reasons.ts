import { answersTo, snoozedUntil } from './answers-to.ts';
import type { ContactRows } from './due.ts';
import { unthanked } from './favour.ts';
import type { Answer } from './follow-up.ts';
import type { KeyDateReason } from './key-date-reasons.ts';
import { addDays } from './plain-date.ts';

/** Days after a favour on which thanks that were not said come up. */
export const THANKS_AFTER = 1;

/**
 * The first favour that nobody said thanks for; the others are thanked for with it. To skip it passes over all that
 * were owed by then, so that nobody is reminded of one after the other.
 */
export function thanks({ favours }: ContactRows, answers: Answer[]): KeyDateReason[] {
  const passed = answers.filter(({ line, answer }) => line.startsWith('thanks/') && answer !== 'snoozed');
  const open = unthanked(favours).filter(
    ({ uid, on, created }) =>
      !passed.some((one) => one.line === `thanks/${uid}` || (on <= one.day && created <= one.created)),
  );
  const [first] = open;
  if (!first) return [];
  const { uid, on, kind: favour, text: summary } = first;
  const due = addDays(on, THANKS_AFTER);
  const day = snoozedUntil(answersTo(answers, `thanks/${uid}`)) ?? due;
  return [{ kind: 'thanks', uid, due, day, since: on, favour, summary, calm: true }];
}
