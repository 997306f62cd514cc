import type { Doer, WriteName } from '../../ui/deeds.ts';

/** Writes that name a row, which tells whose it is. */
const OF_A_ROW = new Set<WriteName>([
  'undo',
  'mergePeople',
  'setTemplate',
  'editNote',
  'pinNote',
  'deleteNote',
  'changeFollowUp',
  'answerFollowUp',
  'removeFollowUp',
  'linkGoal',
  'unlinkGoal',
]);

/**
 * Does deeds to the person whose page is open as they are asked for: who it is belongs to what a write says, so that
 * one tried again later, from another page, is still about the same person.
 */
export function doerAbout(whose: () => string, doer: Doer): Doer {
  const named = <Matter extends object>(name: WriteName, matter: Matter): Matter =>
    OF_A_ROW.has(name) ? matter : { contactUid: whose(), ...matter };
  return {
    ...doer,
    write: (name, matter, ...more) => doer.write(name, named(name, matter), ...more),
    attempt: (name, matter, ...more) => doer.attempt(name, named(name, matter), ...more),
  };
}
