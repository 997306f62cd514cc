import type { PlainDate } from './base.ts';
import type { Answer } from './follow-up.ts';

/** What was said to a reason, in the order it was said. */
export function answersTo(answers: Answer[], line: string, of?: PlainDate): Answer[] {
  return answers.filter((answer) => answer.line === line && (of === undefined || answer.of === of));
}

/** The day until which it was put off last. */
export function snoozedUntil(answers: Answer[]): PlainDate | undefined {
  return answers.findLast(({ answer }) => answer === 'snoozed')?.until;
}
