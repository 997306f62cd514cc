import type * as z from 'zod/mini';
import type { AnswerTo, Input, RouteName } from '../api/contract.ts';
import type { Instant, PlainDate } from '../domain/base.ts';
import type { TendDatabase } from '../store/database.ts';
import type { Caller, Role } from './caller.ts';
import type { Store } from './store.ts';

/** What a route is given besides its input: who asks, the store, and the time. */
export interface Asking {
  caller: Caller;
  db: TendDatabase;
  /** What holds it, for what is about the store itself. */
  store: Store;
  now: Instant;
  today: PlainDate;
}

/** One question: who may ask it, what it must look like, and what it does. */
export type Route<Name extends RouteName> = {
  callers: readonly Role[];
  /** Strict and capped: nothing else comes through. Made when it is first asked for: all of them take 3 ms of a start. */
  input(): z.ZodMiniType<Input<Name>>;
  /** Other views must look again after it, and the badge may be another. */
  changes?: boolean;
} & (
  | { inRecovery?: false; run(input: Input<Name>, asking: Asking): Promise<AnswerTo<Name>> }
  | {
      /** Answered also while the store is not what its witness says, or cannot be opened: it opens it itself. */
      inRecovery: true;
      run(input: Input<Name>, asking: Omit<Asking, 'db'>): Promise<AnswerTo<Name>>;
    }
);

/** Declares the route of one line of the contract. */
export function route<Name extends RouteName>(_name: Name, declared: Route<Name>): Route<Name> {
  let made: z.ZodMiniType<Input<Name>> | undefined;
  const input = () => {
    made ??= declared.input();
    return made;
  };
  return { ...declared, input };
}
