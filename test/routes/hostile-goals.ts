import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** The questions about goals, and who can help with one. */
type GoalsName = 'whoMatches';

/** Those questions, as well as a page can ask them that may not. */
export function goalsQuestions({ text }: { text: Arbitrary<string> }): {
  [Name in GoalsName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  return {
    whoMatches: { text, limit: fc.constantFrom(undefined, 1, 200) },
  };
}
