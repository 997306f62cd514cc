import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { timesOf } from './alternately.ts';
import type { Ground } from './ground.ts';
import { growthOf, tellGrowth } from './growth.ts';
import { type Also, type Comparison, type Measurement, standsOn } from './measurement.ts';
import { pictureOf } from './picture.ts';
import { beginRecord, lastRun } from './record.ts';
import { judge, table } from './report.ts';

/** What the benchmark says of what it measured. */

const FULL: Ground = { size: 'full', backend: 'leveldb' };
const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (own: number, more: Partial<Comparison> = {}): Comparison => ({
  what: 'a thing',
  beside: 'another',
  tend: timesOf([own]),
  peer: timesOf([10]),
  ...more,
});
const judged = (own: number, more?: Partial<Comparison>, ground = FULL) =>
  judge(line(own, more), { name: 'thing', ...ground });

test('a line is within its limits when it is within every one of them', () => {
  expect(judged(12, { must: { times: 1.25 } }).verdict).toBe('within');
  expect(judged(13, { must: { times: 1.25 } }).verdict).toBe('over');
  expect(judged(12, { must: { times: 1.25, median: 11 } }).verdict).toBe('over');
  expect(judged(12, { must: { times: 1.25, p95: 11 } }).verdict).toBe('over');
  expect(judged(12, { must: { more: 2 } }).verdict).toBe('within');
  expect(judged(12.5, { must: { more: 2 } }).verdict).toBe('over');
  expect(judged(10, { must: { more: 0 } }).verdict).toBe('within');
  expect(judged(11, { must: { more: 0 } }).verdict).toBe('over');
  expect(judged(99).verdict).toBe('shown');
  expect(judged(Number.NaN, { must: { times: 1.25 } }).verdict).toBe('over');
  expect(judged(1, { must: { times: 1.25 }, peer: timesOf([Number.NaN]) }).verdict).toBe('over');
  expect(judged(1, { must: { more: 2 }, peer: timesOf([Number.NaN]) }).verdict).toBe('over');
});

test('far off is a ratio or a number three times its limit, and never a time', () => {
  expect(judged(38, { must: { times: 1.25 } }).farOff).toBe(true);
  expect(judged(37, { must: { times: 1.25 } }).farOff).toBe(false);
  expect(judged(Number.NaN, { must: { times: 1.25 } }).farOff).toBe(true);
  expect(judged(1000, { must: { median: 1, p95: 1, more: 1 } }).farOff).toBe(false);
  expect(judged(11, { must: { more: 0 }, unit: '' }).farOff).toBe(true);
  expect(judged(30_000, { must: { median: 0 }, unit: '' }).farOff).toBe(true);
  expect(judged(500, { must: { median: 90 }, unit: 'kB' }).farOff).toBe(true);
  expect(judged(100, { must: { median: 90 }, unit: 'kB' }).farOff).toBe(false);
});

test('growth is that of one line over the sizes, and goes on as it went last', () => {
  const rows = (['small', 'full', 'large'] as const).map((size, at) =>
    judged(10 * 3 ** at, { must: { growth: 1.3 } }, { size, backend: 'leveldb' }),
  );
  const [growth] = growthOf([...rows, judged(999, {}, { size: 'full', backend: 'sqlite' })]);
  expect(growth).toMatchObject({ small: 10, full: 30, large: 90, toFull: 3, toLarge: 3 });
  expect(growth?.reckoned).toBeCloseTo(300);
  expect(tellGrowth(rows)).toContain('≤ 1.3×: OVER');
  expect(tellGrowth(rows)).toContain('What grows most: a thing, 3.00×');
  expect(tellGrowth(rows.slice(0, 1))).toBe('');
});

test('where the large store takes too long, growth goes on as from the small one to the full one', () => {
  const rows = (['small', 'full'] as const).map((size, at) =>
    judged(10 * 10 ** at, { must: { p95: 150 } }, { size, backend: 'leveldb' }),
  );
  expect(growthOf(rows)[0]?.reckoned).toBeCloseTo(1000);
  expect(tellGrowth(rows)).toContain('What would break first at 300,000: a thing (1000 of 150 ms).');
});

test('everything stands on the full store in LevelDB, the rest where it is asked for', () => {
  const one = (also?: Also): Measurement => ({
    name: '',
    run: async () => [],
    ...(also && { also }),
  });
  const small: Ground = { size: 'small', backend: 'leveldb' };
  const sqlite: Ground = { size: 'full', backend: 'sqlite' };
  expect([FULL, small, sqlite].map((ground) => standsOn(one(), ground))).toEqual([true, false, false]);
  expect([FULL, small, sqlite].map((ground) => standsOn(one({ sizes: true }), ground))).toEqual([
    true,
    true,
    false,
  ]);
  const large: Ground = { size: 'large', backend: 'leveldb' };
  expect([small, large].map((ground) => standsOn(one({ sizes: 'small' }), ground))).toEqual([true, false]);
  expect([FULL, small, sqlite].map((ground) => standsOn(one({ sqlite: true }), ground))).toEqual([
    true,
    false,
    true,
  ]);
});

test('a run that goes on keeps what was measured, and tries again what failed', () => {
  const path = join(folder, 'bench.json');
  const first = beginRecord(20, false, path);
  first.add([judged(12)]);
  first.fail({ name: 'other', ...FULL, why: 'no reason' });
  const second = beginRecord(20, true, path);
  expect(second.has('thing', FULL)).toBe(true);
  expect(second.has('thing', { ...FULL, backend: 'sqlite' })).toBe(false);
  expect(second.whole()).toMatchObject({ run: first.whole().run, failed: [] });
  second.add([judged(13, {}, { ...FULL, size: 'small' })]);
  expect(lastRun(path)?.rows.length).toBe(2);
  expect(beginRecord(20, false, path).whole().rows).toEqual([]);
});

test('table and picture show every line, whatever it lacks', () => {
  const { peer: _, ...alone } = line(5, { what: 'alone <&>', beside: '', unit: 'kB', must: { median: 6 } });
  const rows = [judged(1, { must: { times: 1 / 500 } }), judge(alone, { name: 'alone', ...FULL })];
  expect(table(rows)).toContain('1/500');
  expect(table(rows)).toContain('alone <&>, kB');
  const run = {
    run: '2026-11-28',
    machine: 'a machine; a browser',
    notes: [],
    rounds: 20,
    rows,
    failed: [],
    growth: [],
  };
  const svg = pictureOf(run);
  expect(svg).toContain('alone &lt;&amp;&gt;');
  expect(svg).not.toMatch(/undefined|NaN/);
});
