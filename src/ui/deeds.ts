import type { Input } from '../api/contract.ts';
import type { PlainDate } from '../domain/base.ts';
import { say } from '../words/index.ts';
import { codeOf, refusal } from '../words/refusals.ts';
import { type Do, type WritePlace, writerAt } from './write.ts';

/** Does deeds whose refusals are told here, with a way to try again. */
export interface Doer {
  attempt: Do;
  /** Answers a follow-up: done, skipped, or snoozed until a day. */
  answer(followUpUid: string, answer: Input<'answerFollowUp'>['answer'], until?: PlainDate): void;
  /** Takes back the write of that request. */
  undo: WritePlace['undo'];
}

/** The deeds of a view that writes this way. */
export function doerWith(write: Do, tell: WritePlace['tell']): Doer {
  const attempt: Do = (...deed) =>
    write(...deed).catch((error) => {
      const again = () => attempt(...deed);
      tell({ text: refusal(codeOf(error)), action: { text: say('retry'), run: again } });
    });

  return {
    attempt,
    answer: (followUpUid, answer, until) =>
      attempt('answerFollowUp', { followUpUid, answer, until }, `followup_${answer}`),
    undo: (undoes, after) => attempt('undo', { undoes }, 'undone', { after }),
  };
}

/** The deeds of a view that has all of its code at hand. */
export function doerAt(place: Omit<WritePlace, 'undo'>): Doer {
  const doer: Doer = doerWith(
    writerAt({ ...place, undo: (undoes, after) => doer.undo(undoes, after) }),
    place.tell,
  );
  return doer;
}
