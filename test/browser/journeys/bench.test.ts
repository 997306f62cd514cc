import { expect, test } from 'vitest';
import type { Ground } from '../../bench/ground.ts';
import { MEASUREMENTS } from '../../bench/measurements/index.ts';
import { judge, type Row, table } from '../../bench/report.ts';
import { runOn } from '../../bench/run.ts';
import { rowsOfOneNote } from '../../bench/tend.ts';

/** The short form of `npm run bench`: in a few rounds only what is far off shows, and no time means anything. */

const GROUND: Ground = { size: 'tiny', backend: 'leveldb' };
const ROUNDS = 4;
const NAMES = [
  'panel, worker alive',
  'soft navigation → panel painted',
  'detector',
  'save a note',
  'agenda',
  'badge, the store alone',
];

test('beside what the platform itself takes nothing is far off', async () => {
  const rows: Row[] = [];
  const failed: unknown[] = [];
  const asked = MEASUREMENTS.filter(({ name }) => NAMES.includes(name));
  expect(asked.map(({ name }) => name).sort()).toEqual(NAMES.toSorted());
  await runOn(GROUND, asked, ROUNDS, await rowsOfOneNote(), {
    says: () => undefined,
    where: () => undefined,
    took: (name, lines) => rows.push(...lines.map((line) => judge(line, { name, ...GROUND }))),
    failed: (name, cause) => failed.push(name, cause),
  });
  console.log(table(rows));
  expect(failed).toEqual([]);
  expect(rows.filter(({ farOff }) => farOff).map(({ what, ratio }) => `${what}: ${ratio}`)).toEqual([]);
});
