import { join } from 'node:path';
import { pageOf } from './inside-page.ts';

/**
 * `npx tsx test/bench/agenda.ts`: what the agenda of a large store takes in real Chromium, beside the bare requests for
 * the same ranges. The store's own code runs in an empty page, which has an IndexedDB like any other.
 */

const SIZE = { contacts: 30_000, interactions: 100_000, followUps: 20_000, rhythms: 6000 };
const ROUNDS = 40;

const { page, close } = await pageOf(join(import.meta.dirname, 'agenda-inside.ts'));
try {
  const start = performance.now();
  await page.evaluate(`inside.fill(${JSON.stringify(SIZE)})`);
  console.log(
    await page.browser().version(),
    SIZE,
    `filled in ${Math.round((performance.now() - start) / 1000)} s`,
  );
  const told = (await page.evaluate(`inside.measure(${ROUNDS})`)) as Record<string, Record<string, number>>;
  console.log(told.read);
  for (const [name, median] of Object.entries(told.medians ?? {}))
    console.log(`${median.toFixed(1).padStart(8)} ms  ${name}`);
} finally {
  await close();
}
