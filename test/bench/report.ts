import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Comparison } from './measure.ts';

/** A ratio this many times its budget is no bad day of the machine. */
const FAR_OFF = 3;

/** A comparison with what follows from it. */
export interface Verdict extends Comparison {
  ratio: number;
  verdict: 'within' | 'over' | 'shown';
  farOff: boolean;
}

/** Says of a comparison whether it is within its budget. */
export function judge(comparison: Comparison): Verdict {
  const { tend, empty, budget, atMost } = comparison;
  const ratio = tend.median / empty.median;
  if (atMost !== undefined) {
    const more = tend.median - empty.median;
    return {
      ...comparison,
      ratio,
      verdict: more <= atMost ? 'within' : 'over',
      farOff: !(more <= FAR_OFF * atMost),
    };
  }
  return {
    ...comparison,
    ratio,
    verdict: budget === undefined ? 'shown' : ratio <= budget ? 'within' : 'over',
    farOff: budget !== undefined && !(ratio <= FAR_OFF * budget),
  };
}

/** The comparisons as a table in plain text. */
export function table(verdicts: Verdict[]): string {
  const head = ['', 'Tend', 'p95', 'empty', 'p95', 'ratio', 'must reach', ''];
  const rows = verdicts.map(({ what, beside, tend, empty, ratio, budget, atMost, verdict }) => [
    `${what}\n  beside ${beside}`,
    ...[tend.median, tend.p95, empty.median, empty.p95].map((time) => time.toFixed(1)),
    `${ratio.toFixed(2)}×`,
    atMost !== undefined ? `≤ +${atMost} ms` : budget === undefined ? '' : `≤ ${budget}×`,
    verdict,
  ]);
  const all = [head, ...rows];
  const first = Math.max(...all.flatMap(([cell = '']) => cell.split('\n').map((line) => line.length)));
  return all
    .map(([cell = '', ...others]) => {
      const [line = '', ...below] = cell.split('\n');
      return [`${line.padEnd(first)}${others.map((other) => other.padStart(11)).join('')}`, ...below].join(
        '\n',
      );
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
