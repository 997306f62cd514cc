import type { Limits } from './measurement.ts';
import { aligned, digits, type Row } from './report.ts';

/** What one cost does from the small store over the full one to the large one, in LevelDB. */
export interface Growth {
  what: string;
  unit: string;
  tiny?: number;
  small?: number;
  full?: number;
  large?: number;
  /** Of the full one to the small one, of the large one to the full one. */
  toFull?: number;
  toLarge?: number;
  /** At ten times the full store, if it goes on as it grew last. */
  reckoned?: number;
  /** Must not be exceeded by `toFull`. */
  most?: number;
  /** What it may be at most in the full store. */
  limit?: number;
}

/** The growth of everything that was measured in more than one size. */
export function growthOf(rows: readonly Row[]): Growth[] {
  const found = new Map<string, Growth>();
  for (const { what, size, backend, tend, unit = 'ms', must } of rows) {
    if (backend !== 'leveldb') continue;
    const known = found.get(what) ?? { what, unit };
    found.set(what, {
      ...known,
      [size]: known[size] ?? tend.median,
      ...(must?.growth && { most: must.growth }),
      ...limitOf(must),
    });
  }
  return [...found.values()]
    .filter(({ small, full, large }) => [small, full, large].filter((one) => one !== undefined).length > 1)
    .map((one) => ({
      ...one,
      ...quotient('toFull', one.full, one.small),
      ...quotient('toLarge', one.large, one.full),
      ...reckonedOf(one),
    }));
}

function limitOf({ median, p95 }: Limits = {}): { limit?: number } {
  const limit = median ?? p95;
  return limit === undefined ? {} : { limit };
}

/** The store to which growth is reckoned on: so many times the full one, 300,000 contacts and 1,000,000 notes. */
const FURTHER = 10;
const LARGE = 3;
const FULL = 10;

/** By the power of the store's size with which it grew last: to the large one, or where there is none to the full one. */
function reckonedOf({ small, full, large }: Growth): object {
  const [from, to, times] = large === undefined ? [small, full, FULL] : [full, large, LARGE];
  if (!from || !to || !full || from <= 0 || to <= 0) return {};
  const power = Math.log(to / from) / Math.log(times);
  return { reckoned: full * FURTHER ** Math.max(0, power) };
}

function quotient(name: string, upper: number | undefined, lower: number | undefined): object {
  return upper === undefined || lower === undefined ? {} : { [name]: upper / lower };
}

/** What grows most from the full store to the large one, in a sentence; '' where nothing is known to. */
export function fastest(growths: readonly Growth[]): string {
  const [first] = growths
    .filter(({ toLarge = 0 }) => toLarge > 1)
    .toSorted((one, other) => (other.toLarge ?? 0) - (one.toLarge ?? 0));
  if (!first) return '';
  return `What grows most: ${first.what}, ${first.toLarge?.toFixed(2)}× with three times as much.`;
}

/** What would be over its limit at 300,000 contacts and is not in the full store, in a sentence; '' for nothing. */
export function breaking(growths: readonly Growth[]): string {
  const all = growths
    .filter(
      ({ full = 0, reckoned = 0, limit = Number.POSITIVE_INFINITY }) => full <= limit && reckoned > limit,
    )
    .toSorted(
      (one, other) => (other.reckoned ?? 0) / (other.limit ?? 1) - (one.reckoned ?? 0) / (one.limit ?? 1),
    )
    .map(({ what, reckoned, unit, limit }) => `${what} (${digits(reckoned)} of ${limit} ${unit})`);
  return all.length === 0 ? '' : `What would break first at 300,000: ${all.join('; ')}.`;
}

/** The growth as a table in plain text; '' where nothing was measured twice. */
export function tellGrowth(rows: readonly Row[]): string {
  const all = growthOf(rows);
  if (all.length === 0) return '';
  const head = [
    'growth',
    'small',
    'full',
    'large',
    'to full (10×)',
    'to large (3×)',
    'at 300,000 contacts, 1,000,000 notes, reckoned',
    '',
  ];
  const lines = all.map(({ what, unit, small, full, large, toFull, toLarge, reckoned, most }) => [
    `${what}${unit === 'ms' || unit === '' ? '' : `, ${unit}`}`,
    ...[small, full, large].map(digits),
    ...[toFull, toLarge].map((one) => (one === undefined ? '' : `${one.toFixed(2)}×`)),
    digits(reckoned),
    most === undefined || toFull === undefined
      ? ''
      : toFull <= most
        ? `≤ ${most}×: within`
        : `≤ ${most}×: OVER`,
  ]);
  return [`\n${aligned([head, ...lines])}`, fastest(all), breaking(all)].filter(Boolean).join('\n');
}
