import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrival, DemoNetwork } from './demo-network.ts';

/** Every test file runs in a process of its own, so each network has a file of its own until all journeys are over. */
const FOLDER = join(import.meta.dirname, '../../.tend/requests');

/** What one demo network was asked; nothing while it is open. */
interface Asked {
  all?: number;
  unexpected?: Arrival[];
}

const fileOf = ({ port }: DemoNetwork) => join(FOLDER, `${process.pid}-${port}.json`);

const put = (network: DemoNetwork, asked: Asked) => writeFileSync(fileOf(network), JSON.stringify(asked));

/** Forgets the account of the run before. */
export function beginAccount(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** From now on the run owes an account of this network. */
export function openAccount(network: DemoNetwork): void {
  mkdirSync(FOLDER, { recursive: true });
  put(network, {});
}

/**
 * Closes the account of a network.
 * @throws Error if it was asked anything that nobody expected
 */
export function closeAccount(network: DemoNetwork): void {
  const unexpected = network.unexpected();
  put(network, { all: network.arrivals.length, unexpected });
  if (unexpected.length > 0)
    throw new Error(`The network was asked what nobody expected: ${JSON.stringify(unexpected)}`);
}

/** Says what all networks of the run were asked; the run fails if any of it was unexpected, or of one nothing is known. */
export function tellAccount(): void {
  mkdirSync(FOLDER, { recursive: true });
  const rows = readdirSync(FOLDER).map(
    (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Asked,
  );
  const open = rows.filter(({ all }) => all === undefined).length;
  const all = rows.reduce((sum, row) => sum + (row.all ?? 0), 0);
  const unexpected = rows.flatMap((row) => row.unexpected ?? []);
  const of = `${all} requests at ${rows.length} demo networks`;
  console.log(
    `\n${of}: ${unexpected.length} unexpected${open ? `, ${open} networks not accounted for` : ''}`,
  );
  if (unexpected.length > 0 || open > 0) process.exitCode = 1;
}
