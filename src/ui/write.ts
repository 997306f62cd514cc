import type { AnswerTo, Input, RouteName, Write } from '../api/contract.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import { type PlainWord, say } from '../words/index.ts';
import type { ToastMessage } from './toasts.ts';

/** The questions that write something. */
export type WriteName = { [Name in RouteName]: Input<Name> extends Write ? Name : never }[RouteName];

/** What one write says, besides who asks and by which request. */
type Matter<Name extends WriteName> = Omit<Input<Name>, 'requestId' | 'capability' | 'glimpse'>;

/** What belongs to a write and is no part of what it says. */
interface Around {
  /** What the page shows, for a write that may make a contact. */
  glimpse?: Glimpse | undefined;
  /** Once it is done. */
  after?: (() => void) | undefined;
  /** Once it was taken back. */
  undone?: () => void;
}

/** Does one write, and says that it was `done`. */
export type Do = <Name extends WriteName>(
  name: Name,
  matter: Matter<Name>,
  done: PlainWord,
  around?: Around,
) => Promise<void>;

/** Where writes are done: how one reaches the background from here, and who is told. */
export interface WritePlace {
  ask<Name extends WriteName>(name: Name, input: Omit<Input<Name>, 'capability'>): Promise<AnswerTo<Name>>;
  tell(toast: ToastMessage): void;
  /** Takes back the write of that request. */
  undo(undoes: string, after: (() => void) | undefined): void;
}

/** Does writes, and offers to undo each; rejects with the refusal. The same thing tried again is the same request. */
export function writerAt(place: WritePlace): Do {
  /** The requests of writes that are on their way or were refused, by what they say. */
  const requests: Record<string, string> = {};

  return async (name, matter, done, { after, undone, ...shown } = {}) => {
    const what = JSON.stringify([name, matter]);
    requests[what] ??= crypto.randomUUID();
    const requestId = requests[what];
    await place.ask(name, { ...matter, ...shown, requestId } as never);
    delete requests[what];
    const undo = { text: say('undo'), run: () => place.undo(requestId, undone) };
    place.tell({ text: say(done), action: name === 'undo' ? undefined : undo });
    after?.();
  };
}
