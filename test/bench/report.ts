import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Backend, SizeName } from './ground.ts';
import type { Comparison, Limits } from './measurement.ts';

/** A ratio this many times its limit is no bad day of the machine. */
const FAR_OFF = 3;

/** A line of the table with where it was measured and what follows from it. */
export interface Row extends Comparison {
  /** Of the measurement. */
  name: string;
  size: SizeName;
  backend: Backend;
  /** Of Tend to its peer. */
  ratio?: number;
  verdict: 'within' | 'over' | 'shown';
  /** How much of what it may be it is; over 1 it is over. Absent where it is only shown. */
  share?: number;
  /** By its ratio or a number, never by its time. */
  farOff: boolean;
}

/** Says of a comparison whether it is within its limits. */
export function judge(one: Comparison, where: Pick<Row, 'name' | 'size' | 'backend'>): Row {
  const { tend, peer, unit = 'ms', must = {} } = one;
  const ratio = peer && peer.median > 0 ? tend.median / peer.median : undefined;
  // Without a peer that was measured nothing is within what it may be beside one.
  const byRatio = over(ratio ?? Number.NaN, must.times);
  const byMore = over(tend.median - (peer?.median ?? Number.NaN), must.more);
  const byMedian = over(tend.median, must.median);
  const share = Math.max(byRatio, byMore, byMedian, over(tend.p95, must.p95));
  const isShown = Object.keys(must).every((limit) => limit === 'growth');
  return {
    ...one,
    ...where,
    ...(ratio !== undefined && { ratio }),
    ...(!isShown && { share }),
    verdict: isShown ? 'shown' : share <= 1 ? 'within' : 'over',
    farOff: Math.max(byRatio, unit === 'ms' ? 0 : Math.max(byMore, byMedian)) > FAR_OFF,
  };
}

/** How many times a limit something is; not a number, which nothing is, is over every limit. */
function over(value: number, limit: number | undefined): number {
  if (limit === undefined) return 0;
  if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  if (limit === 0) return value <= 0 ? 0 : Number.POSITIVE_INFINITY;
  return value / limit;
}

/** Below it a ratio is said as a part of one. */
const SMALL = 0.05;

/** A ratio in words. */
export function timesOver(ratio: number): string {
  return ratio < SMALL ? `1/${Math.round(1 / ratio)}` : `${ratio.toFixed(2)}×`;
}

/** The limits in words. */
export function limitsOf({ times, more, median, p95, growth }: Limits = {}, unit = 'ms'): string {
  const said = [
    times !== undefined && `≤ ${times < SMALL ? timesOver(times) : `${times}×`}`,
    more !== undefined && `≤ +${more} ${unit}`,
    median !== undefined && `≤ ${median} ${unit}`,
    p95 !== undefined && `p95 ≤ ${p95} ${unit}`,
    growth !== undefined && `full ≤ ${growth}× small`,
  ];
  return said.filter(Boolean).join(', ');
}

/** A number with as many digits as it is worth. */
export function digits(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}

/** The rows as a table in plain text. */
export function table(rows: Row[]): string {
  const head = ['medians in ms', 'Tend', 'its p95', 'beside', 'its p95', 'ratio', 'must reach', ''];
  const lines = rows.map(({ what, beside, tend, peer, ratio, unit = 'ms', must, verdict }) => [
    `${what}${unit === 'ms' || unit === '' ? '' : `, ${unit}`}${beside && `\n  beside ${beside}`}`,
    ...[tend.median, tend.p95, peer?.median, peer?.p95].map(digits),
    ratio === undefined ? '' : timesOver(ratio),
    limitsOf(must, unit),
    verdict === 'over' ? 'OVER' : verdict,
  ]);
  return aligned([head, ...lines]);
}

/** Cells below each other: the first column to the left, which may have lines of its own, the others to the right. */
export function aligned(rows: string[][]): string {
  const firsts = rows.flatMap(([cell = '']) => cell.split('\n'));
  const widths = (rows[0] ?? []).map((_, at) =>
    at === 0
      ? Math.max(...firsts.map(({ length }) => length))
      : Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  return rows
    .map(([cell = '', ...others]) => {
      const [line = '', ...below] = cell.split('\n');
      const right = others.map((other, at) => `  ${other.padStart(widths[at + 1] ?? 0)}`);
      return [`${line.padEnd(widths[0] ?? 0)}${right.join('')}`, ...below].join('\n');
    })
    .join('\n');
}

/** The machine, the browser and Node, and how busy the machine is: on a busy one only ratios mean something. */
export function machine(browser: string): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = `load ${loadavg()[0]?.toFixed(1)}`;
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${memory}, ${platform()} ${release()}, ${load}; ${browser}; Node ${process.version}`;
}
