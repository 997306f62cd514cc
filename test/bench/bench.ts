import { execSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { FEATURES_OF, groundsFor, SIZES } from './ground.ts';
import { tellGrowth } from './growth.ts';
import { standsOn } from './measurement.ts';
import { MEASUREMENTS } from './measurements/index.ts';
import { draw } from './picture.ts';
import { beginRecord, PART, RECORD } from './record.ts';
import { judge, table } from './report.ts';
import { runOn } from './run.ts';
import { rowsOfOneNote } from './tend.ts';

/**
 * `npm run bench`: Tend as it is built beside what the platform itself takes, and beside others, in real Chromium, in
 * one run. `USAGE` says how to look at a part of it.
 */

const USAGE = `npm run bench -- [--rounds 20] [--only save,agenda] [--size small] [--backend leveldb] [--go-on]
  --rounds   of each measurement; what is cold takes half as many
  --only     measurements with one of these in their names: ${MEASUREMENTS.map(({ name }) => name).join(', ')}
  --size     ${Object.keys(SIZES).join(', ')}; --backend  ${Object.keys(FEATURES_OF).join(', ')}
  --go-on    measures what the last run did not come to
A whole run takes about an hour, most of it filling stores (kept for the day in .tend/bench-profiles), and leaves
.tend/bench.json and .tend/bench.svg; a part of it leaves .tend/bench-part.json. It fails where something is far off.`;

/** What was asked for; what cannot be is told with how to ask. */
function wishesIn(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '20' },
      only: { type: 'string', default: '' },
      size: { type: 'string' },
      backend: { type: 'string' },
      'go-on': { type: 'boolean', default: false },
    },
  });
  const { rounds, only, size, backend, 'go-on': goOn } = values;
  if (!/^[1-9]\d*$/.test(rounds)) throw new Error('--rounds is a whole number from 1 on.');
  const asked = MEASUREMENTS.filter(({ name }) => only.split(',').some((part) => name.includes(part)));
  if (asked.length === 0) throw new Error(`No measurement has ‘${only}’ in its name.`);
  const isWhole = goOn || (!only && !size && !backend);
  return { rounds: Number(rounds), only, size, goOn, isWhole, asked, grounds: groundsFor(size, backend) };
}

function wishes() {
  try {
    return wishesIn(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return process.exit(1);
  }
}

const { asked, grounds, only, size, isWhole, ...wished } = wishes();
execSync('npm run build', { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });

// What a browser that died still owed an answer to is the failure of its row, not of the run.
process.on('unhandledRejection', (cause) => console.error(cause));

const record = beginRecord(wished.rounds, wished.goOn, isWhole ? RECORD : PART);
const { rounds } = record.whole(); // of a run that goes on, those it began with
const written = await rowsOfOneNote();
const puts = Object.entries(written.put).map(([name, list]) => `${list.length} ${name}`);
const gone = written.gone.map((one) => `−1 ${one.table}`);
record.note(`A note saved writes ${[...puts, ...gone].join(', ')}.`);
for (const ground of grounds) {
  // Asked for by its size, it is measured there whether it always is or not.
  const all = asked.filter((one) => standsOn(one, ground) || (size !== undefined && only !== ''));
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
if (isWhole) draw(run);
for (const ground of grounds) {
  const here = rows.filter(({ size, backend }) => size === ground.size && backend === ground.backend);
  if (here.length > 0) console.log(`\n${ground.size}, ${ground.backend}\n${table(here)}`);
}
console.log(tellGrowth(rows));
for (const { name, size, backend, why } of failed)
  console.log(`Not measured: ${name} (${size}, ${backend}): ${why}`);
process.exit(failed.length > 0 || rows.some(({ farOff }) => farOff) ? 1 : 0);
