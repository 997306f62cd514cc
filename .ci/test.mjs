// `npm test`: every check there is, the quick ones first; the first that fails ends it. The last line counts the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.tend/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const vitest = (project) =>
  `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=.tend/reports/${project}.json`;

const steps = [
  ['types', 'tsc --noEmit'],
  ['lint and format', 'biome ci --error-on-warnings --colors=off'],
  ['unit tests', vitest('unit')],
  ['build for Chromium', 'vite build --logLevel warn'],
  ['build for Firefox', 'vite build --mode firefox --logLevel warn'],
  ['sizes', 'node .ci/sizes.mjs'],
  ['real browsers', vitest('browser')],
];

let failed;
for (const [name, command] of steps) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} after ${Math.round((performance.now() - start) / 1000)} s`,
  );
  if (status !== 0) {
    failed = name;
    break;
  }
}

const counts = ['unit', 'browser'].map((project) => join(reports, `${project}.json`)).filter(existsSync);
const sum = (key) => counts.reduce((total, file) => total + JSON.parse(readFileSync(file, 'utf8'))[key], 0);
const [passed, red, pending] = [sum('numPassedTests'), sum('numFailedTests'), sum('numPendingTests')];
if (failed) console.log(`\nStopped at: ${failed}`);
console.log(`\n${passed} passed, ${red} failed${pending ? `, ${pending} skipped` : ''}`);
process.exit(failed ? 1 : 0);
