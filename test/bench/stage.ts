import { dayFrom } from '../../src/domain/plain-date.ts';
import { endContestant } from './contestant.ts';
import { startEmpty } from './empty.ts';
import type { Ground } from './ground.ts';
import type { Stage } from './measurement.ts';
import type { Difference } from './store-rows.ts';
import { startTend } from './tend.ts';

/** Starts both extensions on that ground. */
export async function openStage(ground: Ground, rounds: number, written: Difference): Promise<Stage> {
  const today = dayFrom(new Date());
  const tend = await startTend(ground, today);
  try {
    const coldRounds = Math.ceil(rounds / 2);
    return { ...ground, rounds, coldRounds, today, tend, empty: await startEmpty(ground, today, written) };
  } catch (cause) {
    await endContestant(tend);
    throw cause;
  }
}

/** Ends both, also where one cannot be. */
export async function closeStage(stage: Stage | undefined): Promise<void> {
  const ends = await Promise.allSettled([stage?.tend, stage?.empty].map(endContestant));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
