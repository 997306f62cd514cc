import type { PlainDate } from './base.ts';
import type { Reason } from './due.ts';
import type { Answer } from './follow-up.ts';

/** What was said to a reason, in the order it was said. */
export function answersTo(answers: Answer[], line: string, of?: PlainDate): Answer[] {
  return answers.filter((answer) => answer.line === line && (of === undefined || answer.of === of));
}

/** The day until which it was put off last. */
export function snoozedUntil(answers: Answer[]): PlainDate | undefined {
  return answers.findLast(({ answer }) => answer === 'snoozed')?.until;
}

/** The name an answer has for a reason; to let somebody rest is an answer to their cadence. */
export function reasonLine({ kind, uid }: Pick<Reason, 'kind' | 'uid'>): string {
  const line = kind === 'rest' ? 'cadence' : kind;
  return uid === undefined ? line : `${line}/${uid}`;
}

/** Whether an answer was to a promise or a dated thing, which keeps its day; see `isFixed`. */
export function isToFixed({ line }: Pick<Answer, 'line'>): boolean {
  return /^(followUp|keyDate|greeting)\//.test(line);
}

/** By what a view says which reason it showed: the name an answer has for it, and which one of several it is. */
export function reasonKey(reason: Pick<Reason, 'kind' | 'uid' | 'of'>): string {
  return reason.of === undefined ? reasonLine(reason) : `${reasonLine(reason)}#${reason.of}`;
}
