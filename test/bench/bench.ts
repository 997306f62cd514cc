import { parseArgs } from 'node:util';
import { groundsFor } from './ground.ts';
import { tellGrowth } from './growth.ts';
import { standsOn } from './measurement.ts';
import { MEASUREMENTS } from './measurements/index.ts';
import { draw } from './picture.ts';
import { beginRecord } from './record.ts';
import { judge, table } from './report.ts';
import { runOn } from './run.ts';
import { rowsOfOneNote } from './tend.ts';

/**
 * `npm run bench`: Tend as it is built beside what the platform itself takes, and beside others, in real Chromium, in
 * one run. For a quick look: `npm run bench -- --rounds 3 --only save --size small --backend leveldb`, each of which
 * may be left out. `--go-on` measures what the last run did not come to.
 */

const { values: wishes } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    size: { type: 'string' },
    backend: { type: 'string' },
    'go-on': { type: 'boolean', default: false },
  },
});
const grounds = groundsFor(wishes.size, wishes.backend);
const asked = MEASUREMENTS.filter(({ name }) => name.includes(wishes.only));

// What a browser that died still owed an answer to is the failure of its row, not of the run.
process.on('unhandledRejection', (cause) => console.error(cause));

const record = beginRecord(Number(wishes.rounds), wishes['go-on']);
const { rounds } = record.whole(); // of a run that goes on, those it began with
const written = await rowsOfOneNote();
const puts = Object.entries(written.put).map(([name, list]) => `${list.length} ${name}`);
const gone = written.gone.map((one) => `−1 ${one.table}`);
record.note(`A note saved writes ${[...puts, ...gone].join(', ')}.`);
for (const ground of grounds) {
  // Asked for by its size, it is measured there whether it always is or not.
  const all = asked.filter(
    (one) => standsOn(one, ground) || (wishes.size !== undefined && wishes.only !== ''),
  );
  const left = all.filter(({ name }) => !record.has(name, ground));
  if (left.length === 0) continue;
  console.log(`\n${ground.size}, ${ground.backend}: ${left.length} measurements`);
  await runOn(ground, left, rounds, written, {
    says: (sentence) => console.log(sentence),
    where: record.where,
    took: (name, lines) => {
      const rows = lines.map((line) => judge(line, { name, ...ground }));
      record.add(rows);
      console.log(table(rows));
    },
    failed: (name, cause) => {
      console.error(`  NOT MEASURED: ${name}`, cause);
      record.fail({ name, ...ground, why: String(cause) });
    },
  });
}
const run = record.whole();
const { rows, failed } = run;
draw(run);
for (const ground of grounds) {
  const here = rows.filter(({ size, backend }) => size === ground.size && backend === ground.backend);
  if (here.length > 0) console.log(`\n${ground.size}, ${ground.backend}\n${table(here)}`);
}
console.log(tellGrowth(rows));
for (const { name, size, backend, why } of failed)
  console.log(`Not measured: ${name} (${size}, ${backend}): ${why}`);
process.exit(failed.length > 0 || rows.some(({ farOff }) => farOff) ? 1 : 0);
