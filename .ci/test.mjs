// `npm test`: every check there is, the quick ones first; a stage in which one fails is the last. The last line counts the tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.tend/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const vitest = (project) =>
  `vitest run --project '${project}*' --reporter=default --reporter=json --outputFile.json=.tend/reports/${project}.json`;

/** Stages, one after the other; in each, rows of steps beside each other. Journeys have the machine to themselves. */
const stages = [
  [[['types', 'tsc --noEmit']], [['lint and format', 'biome ci --error-on-warnings --colors=off']]],
  [
    [['unit tests', vitest('unit')]],
    [
      ['build', 'vite build --logLevel warn'],
      ['sizes', 'node .ci/sizes.mjs'],
    ],
  ],
  [[['real browsers', vitest('browser')]]],
];

/** Runs a step and shows what it said once it is over, so that two never speak at the same time. */
function run([name, command]) {
  const start = performance.now();
  console.log(`── ${name}: begun`);
  return new Promise((resolve) => {
    const step = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [step.stdout, step.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    step.on('close', (status) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`\n${said}── ${name}: ${status === 0 ? 'ok' : 'FAILED'} after ${seconds} s`);
      resolve(status === 0 ? undefined : name);
    });
  });
}

/** The name of the first step that failed; what runs beside it goes on to its end. */
async function runRow(row) {
  for (const step of row) {
    const failed = await run(step);
    if (failed) return failed;
  }
  return undefined;
}

let failed;
for (const stage of stages) {
  failed = (await Promise.all(stage.map(runRow))).find(Boolean);
  if (failed) break;
}

const counts = ['unit', 'browser'].map((project) => join(reports, `${project}.json`)).filter(existsSync);
const sum = (key) => counts.reduce((total, file) => total + JSON.parse(readFileSync(file, 'utf8'))[key], 0);
const [passed, red, pending] = [sum('numPassedTests'), sum('numFailedTests'), sum('numPendingTests')];
if (failed) console.log(`\nStopped at: ${failed}`);
console.log(`\n${passed} passed, ${red} failed${pending ? `, ${pending} skipped` : ''}`);
process.exit(failed ? 1 : 0);
