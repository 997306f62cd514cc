// `npm run torture`: the long torture of the store, the agenda and the router, and the journeys with as many people as
// LinkedIn allows; `npm test` runs short ones. Names of rows run those alone:
// npm run torture -- kill whole-network
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rows whose files are not called torture-…, by a part of their paths. */
const OTHERS = [
  'store/faults',
  'hostile-messages',
  ...['soft-navigation', 'walk', 'whole-network', 'people', 'empty-one-many', 'import-pictures'].map(
    (name) => `journeys/${name}`,
  ),
];
const pathOf = (row) => OTHERS.find((path) => path.endsWith(row)) ?? `torture-${row}`;
const rows = process.argv.slice(2).map(pathOf);

const { status } = spawnSync(`vitest run ${(rows.length > 0 ? rows : ['torture-', ...OTHERS]).join(' ')}`, {
  cwd: root,
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, TEND_TORTURE: 'long' },
});
process.exit(status ?? 1);
