import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** The questions about goals, and who can help with one. */
type GoalsName =
  | 'whoMatches'
  | 'listGoals'
  | 'readGoal'
  | 'goalsOf'
  | 'setGoal'
  | 'closeGoal'
  | 'deleteGoal'
  | 'linkGoal'
  | 'unlinkGoal';

/** What they are asked with. */
interface Found {
  uid: Arbitrary<string>;
  day: Arbitrary<string>;
  text: Arbitrary<string>;
}

/** Those questions, as well as a page can ask them that may not. */
export function goalsQuestions({ uid, day, text }: Found): {
  [Name in GoalsName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  const requestId = fc.uuid({ version: 4 });
  const linking = { requestId, goalUid: uid, contactUids: fc.array(uid, { maxLength: 3 }) };
  return {
    whoMatches: { text, limit: fc.constantFrom(undefined, 1, 200) },
    listGoals: {},
    readGoal: { goalUid: uid },
    goalsOf: { contactUid: uid },
    setGoal: {
      requestId,
      goalUid: fc.option(uid, { nil: undefined }),
      summary: text,
      text,
      until: day,
    },
    closeGoal: {
      requestId,
      goalUid: uid,
      status: fc.constantFrom('open', 'reached', 'dropped', 'other'),
    },
    deleteGoal: { requestId, goalUid: uid },
    linkGoal: linking,
    unlinkGoal: linking,
  };
}
