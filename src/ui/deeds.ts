import type { AnswerTo, Input, RouteName, Write } from '../api/contract.ts';
import type { PlainDate } from '../domain/base.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import { type PlainWord, say } from '../words/index.ts';
import { codeOf, refusal } from '../words/refusals.ts';
import type { ToastMessage } from './toasts.ts';

/** The questions that write something. */
export type WriteName = { [Name in RouteName]: Input<Name> extends Write ? Name : never }[RouteName];

/** What one write says, besides who asks and by which request. */
type Matter<Name extends WriteName> = Omit<Input<Name>, 'requestId' | 'capability' | 'glimpse'>;

/** What belongs to a write and is no part of what it says. */
interface Around<Name extends WriteName> {
  /** What the page shows, for a write that may make a contact. */
  glimpse?: Glimpse | undefined;
  /** Once it is done. */
  after?: (() => void) | undefined;
  /** Once it was taken back. */
  undone?: () => void;
  /** What leads on from there, by what was answered. */
  more?: (answer: AnswerTo<Name>) => ToastMessage['more'];
}

/** Does one write, and says that it was `done`, in a word or by what was answered. */
export type Do = <Name extends WriteName>(
  name: Name,
  matter: Matter<Name>,
  done: PlainWord | ((answer: AnswerTo<Name>) => string),
  around?: Around<Name>,
) => Promise<void>;

/** Where deeds are done: how a write reaches the background from here, and who is told. */
export interface DeedPlace {
  ask<Name extends WriteName>(name: Name, input: Omit<Input<Name>, 'capability'>): Promise<AnswerTo<Name>>;
  tell(toast: ToastMessage): void;
}

/** Does deeds, and offers to undo each. The same thing tried again after a refusal is the same request. */
export interface Doer {
  /** Rejects with the refusal. */
  write: Do;
  /** Tells a refusal itself, with a way to try again. */
  attempt: Do;
  /** Says that the write of a request was done, with a way to take it back. */
  told(done: PlainWord, undoes: string, undone?: () => void, more?: ToastMessage['more']): void;
  /** Answers a follow-up: done, skipped, or snoozed until a day. */
  answer(followUpUid: string, answer: Input<'answerFollowUp'>['answer'], until?: PlainDate): void;
}

export function doerAt(place: DeedPlace): Doer {
  /** The requests of writes that are on their way or were refused, by what they say. */
  const requests: Record<string, string> = {};

  const write: Do = async (name, matter, done, { after, undone, more, ...shown } = {}) => {
    const what = JSON.stringify([name, matter]);
    requests[what] ??= crypto.randomUUID();
    const requestId = requests[what];
    const answer = await place.ask(name, { ...matter, ...shown, requestId } as never);
    delete requests[what];
    const text = typeof done === 'string' ? say(done) : done(answer);
    if (name === 'undo') place.tell({ text });
    else tell(text, requestId, undone, more?.(answer));
    after?.();
  };

  const tell = (text: string, undoes: string, undone?: () => void, more?: ToastMessage['more']) => {
    const undo = () => attempt('undo', { undoes }, 'undone', { after: undone });
    place.tell({ text, action: { text: say('undo'), run: undo }, more });
  };

  const attempt: Do = (...deed) =>
    write(...deed).catch((error) => {
      const again = () => attempt(...deed);
      place.tell({ text: refusal(codeOf(error)), action: { text: say('retry'), run: again } });
    });

  return {
    write,
    attempt,
    told: (done, ...request) => tell(say(done), ...request),
    answer: (followUpUid, answer, until) =>
      attempt('answerFollowUp', { followUpUid, answer, until }, `followup_${answer}`),
  };
}
