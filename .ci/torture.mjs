// `npm run torture`: the long torture of the store, the agenda and the router; `npm test` runs a short one. Names of rows
// run those alone:
// npm run torture -- kill
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = process.argv.slice(2).map((row) => `torture-${row}`);

const { status } = spawnSync(
  `vitest run ${(rows.length > 0 ? rows : ['torture-', 'store/faults', 'hostile-messages']).join(' ')}`,
  {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, TEND_TORTURE: 'long' },
  },
);
process.exit(status ?? 1);
