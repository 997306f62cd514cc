// Makes a fresh clone ready: the right Node, and exactly the packages of package-lock.json. Quick when they are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Holds the hash of the lockfile that node_modules was installed from. */
const mark = join(root, 'node_modules', '.tend-lock');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Tend needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  process.stderr.write('Installing packages …\n');
  // The whole command in one string, and by a shell: npm is a .cmd on Windows.
  const { status } = spawnSync('npm ci --include=dev --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) fail('The packages could not be installed: npm ci failed, see above.');
  writeFileSync(mark, lock);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
