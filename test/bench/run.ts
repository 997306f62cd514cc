import type { Ground } from './ground.ts';
import type { Comparison, Measurement, Stage } from './measurement.ts';
import { closeStage, openStage } from './stage.ts';
import type { Difference } from './store-rows.ts';

/** Who hears how a run goes. */
export interface Hearer {
  says(sentence: string): void;
  /** The browser, once one is there. */
  where(browser: string): void;
  took(name: string, lines: Comparison[]): void;
  failed(name: string, cause: unknown): void;
}

/** Measures one after the other on one ground. Where one fails, the next begins with browsers of its own. */
export async function runOn(
  ground: Ground,
  measurements: readonly Measurement[],
  rounds: number,
  written: Difference,
  hearer: Hearer,
): Promise<void> {
  let stage: Stage | undefined;
  for (const [at, { name, run }] of measurements.entries()) {
    const start = performance.now();
    hearer.says(`  ${at + 1} of ${measurements.length}: ${name} …`);
    try {
      stage ??= await openStage(ground, rounds, written);
      hearer.where(await stage.tend.running.browser.version());
      hearer.took(name, await run(stage));
    } catch (cause) {
      hearer.failed(name, cause);
      await closeStage(stage).catch(console.error);
      stage = undefined;
    }
    hearer.says(`  ${Math.round((performance.now() - start) / 1000)} s`);
  }
  await closeStage(stage).catch((cause) => hearer.failed('the end of both browsers', cause));
}
