import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ground } from './ground.ts';
import { type Growth, growthOf } from './growth.ts';
import { machine, type Row } from './report.ts';

/** Where the last run is kept; git-ignored. */
export const RECORD = join(import.meta.dirname, '../../.tend/bench.json');

/** Where the last part of one is. */
export const PART = join(import.meta.dirname, '../../.tend/bench-part.json');

/** One run of the benchmark, as it is kept. */
export interface Run {
  /** Its own name: the moment it began. */
  run: string;
  machine: string;
  notes: string[];
  rounds: number;
  rows: Row[];
  failed: (Ground & { name: string; why: string })[];
  /** Of what was measured in more than one size. */
  growth: Growth[];
}

/** The record of a run, written after each row. */
export interface Record {
  has(name: string, ground: Ground): boolean;
  where(browser: string): void;
  note(sentence: string): void;
  add(rows: Row[]): void;
  fail(failure: Run['failed'][number]): void;
  whole(): Run;
}

/** The last run there was. */
export function lastRun(path = RECORD): Run | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Begins a run, or goes on with the last one, where what failed is tried again. */
export function beginRecord(rounds: number, goOn: boolean, path = RECORD): Record {
  const last = goOn ? lastRun(path) : undefined;
  const now = new Date().toISOString();
  const run: Run = last
    ? { ...last, failed: [] }
    : { run: now, machine: '', notes: [], rounds, rows: [], failed: [], growth: [] };
  const keep = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(run, null, 2));
  };
  return {
    has: (name, { size, backend }) =>
      run.rows.some((row) => row.name === name && row.size === size && row.backend === backend),
    where(browser) {
      if (run.machine) return;
      run.machine = machine(browser);
      console.log(run.machine);
    },
    note(sentence) {
      if (run.notes.includes(sentence)) return;
      run.notes.push(sentence);
      console.log(sentence);
    },
    add(rows) {
      run.rows.push(...rows);
      run.growth = growthOf(run.rows);
      keep();
    },
    fail(failure) {
      run.failed.push(failure);
      keep();
    },
    whole: () => run,
  };
}
