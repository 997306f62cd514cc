import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contestant, endContestant } from './contestant.ts';
import { startEmpty } from './empty.ts';
import { MEASUREMENTS } from './measure.ts';
import { judge, machine, table, type Verdict } from './report.ts';
import { SEED } from './seed.ts';
import { rowsOfOneNote, startTend } from './tend.ts';

/**
 * `npm run bench`: Tend as it is built beside an extension that does nothing but what the platform asks for, in real
 * Chromium, in one run. `npm run bench -- --rounds 3 --only save` for a quick look.
 */

const REPORT = join(import.meta.dirname, '../../.tend/bench.json');

const { values: wishes } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, only: { type: 'string', default: '' } },
});
const rounds = Number(wishes.rounds);

const verdicts: Verdict[] = [];
let failed = false;
let tend: Contestant | undefined;
let empty: Contestant | undefined;
try {
  tend = await startTend();
  const { written, stored } = await rowsOfOneNote(tend);
  empty = await startEmpty(written, stored);
  const where = machine(await tend.running.browser.version());
  const rows = Object.entries(written.put).map(([name, list]) => `${list.length} ${name}`);
  const store = `${SEED.contacts} contacts with a note and a follow-up each, ${SEED.due} of them due; visited: one more with ${SEED.notesOfVisited} notes. A note saved writes ${[...rows, ...written.gone.map(({ table }) => `−1 ${table}`)].join(', ')}.`;
  console.log(`${where}\n${store}\n${rounds} rounds, milliseconds\n`);
  for (const { name, run } of MEASUREMENTS.filter((one) => one.name.includes(wishes.only))) {
    try {
      verdicts.push(...(await run(tend, empty, rounds)).map(judge));
    } catch (cause) {
      failed = true;
      console.error(`Not measured: ${name}`, cause);
    }
  }
  console.log(table(verdicts));
  mkdirSync(join(REPORT, '..'), { recursive: true });
  writeFileSync(
    REPORT,
    JSON.stringify({ at: new Date().toISOString(), where, store, rounds, rows: verdicts }, null, 2),
  );
} finally {
  await endContestant(empty);
  await endContestant(tend);
}
process.exit(failed || verdicts.some(({ farOff }) => farOff) ? 1 : 0);
