import { join } from 'node:path';
import { pageOf } from './inside-page.ts';

/**
 * `npx tsx test/bench/import.ts [people] [people in a chunk]…`: what an import takes in real Chromium, beside bare puts
 * of the same rows into the same indexes.
 */

const [people = 30_000, ...sizes] = process.argv.slice(2).map(Number);
const { page, close } = await pageOf(join(import.meta.dirname, 'import-inside.ts'));
try {
  for (const size of sizes.length > 0 ? sizes : [500]) {
    const took = (await page.evaluate(`inside.measure(${people}, ${size})`)) as Record<string, number>;
    const puts = (await page.evaluate('inside.puts()')) as number;
    console.log(`${people} people, ${size} in a chunk`);
    for (const [name, time] of Object.entries({ ...took, 'bare puts of the same rows': puts }))
      console.log(`${Math.round(time).toString().padStart(8)} ms  ${(time / puts).toFixed(2)}×  ${name}`);
  }
} finally {
  await close();
}
