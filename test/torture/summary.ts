import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED } from './chance.ts';
import { isLong } from './length.ts';

const TEND = join(import.meta.dirname, '../../.tend');

/** Every test file runs in a process of its own, so that each row is a file of its own until all are there. */
const ROWS = join(TEND, 'torture');

/** What one row of the torture counted. */
export type Figures = Record<string, number | string>;

interface Row {
  what: string;
  run: 'long' | 'short';
  at: string;
  seed: number;
  figures: Figures;
}

/** Puts a row into the summary, in place of the same row of an earlier run. */
export function record(what: string, figures: Figures): void {
  mkdirSync(ROWS, { recursive: true });
  const row: Row = {
    what,
    run: isLong ? 'long' : 'short',
    at: new Date(performance.timeOrigin + performance.now()).toISOString(), // also where a test sets the date
    seed: SEED,
    figures,
  };
  writeFileSync(join(ROWS, `${what.replace(/\W+/g, '-')}.json`), JSON.stringify(row));
}

/** Prints the rows recorded since that moment as one summary, and keeps all rows there are in `.tend/torture.json`. */
export function tellSummary(since: string): void {
  mkdirSync(ROWS, { recursive: true });
  const rows = readdirSync(ROWS)
    .map((name) => JSON.parse(readFileSync(join(ROWS, name), 'utf8')) as Row)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const told = rows.filter(({ at }) => at >= since);
  if (told.length === 0) return;
  writeFileSync(join(TEND, 'torture.json'), `${JSON.stringify(rows, undefined, 2)}\n`);
  console.log('\nTorture of the store');
  for (const { what, run, seed, figures } of told) {
    const counts = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
    console.log(`  ${what} (${run}, TEND_SEED=${seed}): ${counts.join(', ')}`);
  }
}
