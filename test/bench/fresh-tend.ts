import { newProfile } from '../browser/profile.ts';
import { endContestant, type Started, startContestant } from './contestant.ts';
import { FEATURES_OF, type Ground, SIZES } from './ground.ts';
import type { Stage } from './measurement.ts';
import { tendWithOneId } from './one-id.ts';
import { chooseThePage } from './tend.ts';

/** Rounds of what hardly differs from one to the next, or takes long. */
export const FEW = 3;

/** Rounds of what writes a whole store each time: where much is kept each takes a minute. */
const WHOLE = { little: FEW, much: 1 };

/** As many of those as are asked for at most. */
export function wholeRounds({ size, rounds }: Pick<Stage, 'size' | 'rounds'>): number {
  return Math.min(SIZES[size].contacts < SIZES.full.contacts ? WHOLE.little : WHOLE.much, rounds);
}

/** How often something was done, in words. */
export function timesSaid(rounds: number): string {
  return rounds === 1 ? 'once' : `${rounds} rounds`;
}

/** Does something with Tend as it is on its first day, in a browser of its own. */
export async function withFreshTend<Result>(
  { backend }: Ground,
  work: (started: Started) => Promise<Result>,
): Promise<Result> {
  const features = FEATURES_OF[backend];
  const wishes = { extension: tendWithOneId(), profile: newProfile(), ...(features && { features }) };
  const started = await startContestant(wishes, chooseThePage);
  try {
    return await work(started);
  } finally {
    await endContestant(started);
  }
}
